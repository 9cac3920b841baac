// PlanWriter: plans into files, with the versions that the planner's window keeps as well.
// Why: what a script did to a plan can be taken back like what a person did.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/console.h"
#include "model/document.h"
#include "model/file/file_key.h"

namespace sightline {

/// What may be in a file that is written; when it is something else, that stays.
class Over {
 public:
  /// Nothing, or with --force whatever is there.
  static Over nothing_unless(bool force) { return {force, std::nullopt}; }
  /// What was read and changed; its digest (file_stamp.h).
  static Over read(std::string digest) { return {false, std::move(digest)}; }

  [[nodiscard]] bool anything() const { return anything_; }
  [[nodiscard]] const std::optional<std::string>& digest() const { return digest_; }

 private:
  Over(bool anything, std::optional<std::string> digest)
      : anything_(anything), digest_(std::move(digest)) {}

  bool anything_;
  std::optional<std::string> digest_;
};

/// Writes the bytes of a plan. Throws Failure (output), also when something else is in the file by
/// now.
void write_bytes(const std::filesystem::path& path, std::string_view bytes, const Over& over);

/// Likewise of a document, and keeps versions of what was there and of what is. False when not all
/// could be kept as it should, which was said.
bool write_plan(const std::filesystem::path& path, const Document& document, const SharedKey& key,
                Console& console, const Over& over);

/// Keeps a version of a plan that is about to be replaced by something that isn't its next state.
/// `key`: one that it may be protected with.
void keep_replaced(const std::filesystem::path& path, Console& console,
                   const SharedKey& key = nullptr);

/// True for a file in which git has a merge driver merge, and which it moves into its place after.
[[nodiscard]] bool is_git_file(const std::filesystem::path& path);

}  // namespace sightline
