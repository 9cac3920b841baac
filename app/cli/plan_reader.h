// PlanReader: plans from the disk, with the passphrases that protected ones need.
// Why: every command asks for a passphrase in the same way, once for all plans that it opens.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/console.h"
#include "model/document.h"
#include "model/file/file_key.h"

namespace sightline {

/// What --passphrase-file is for.
[[nodiscard]] inline Message passphrase_help() {
  return msg(
      "Open a protected plan with the passphrase in this file's first line (asked for at a "
      "terminal)");
}

/// Likewise for commands that open several plans.
[[nodiscard]] inline Message passphrases_help() {
  return msg(
      "Open protected plans with the passphrase in this file's first line (asked for at a "
      "terminal). May be given several times, where they have several");
}

struct OpenedPlan {
  Document document;
  SharedKey key;            ///< of a protected plan
  std::string digest = {};  ///< of its file's bytes (file_stamp.h)
};

class PlanReader {
 public:
  /// `passphrase_file` may be blank. Throws Failure when it can't be read.
  PlanReader(const std::filesystem::path& passphrase_file, const Console& console);
  /// For several plans: each passphrase is tried on each of them.
  PlanReader(const std::vector<std::string>& passphrase_files, const Console& console);

  /// Throws Failure as load_document does, and when there is no passphrase that opens the plan.
  /// Called by several threads at once.
  [[nodiscard]] OpenedPlan open(const std::filesystem::path& plan);
  [[nodiscard]] Document read(const std::filesystem::path& plan) { return open(plan).document; }

  /// For commands that write what was in the plans: says, if one was protected, that the rest
  /// isn't.
  void tell_what_is_open(Console& console) const;

 private:
  [[nodiscard]] SharedKey unlock(std::string_view bytes, const std::string& name);

  const Console& console_;
  std::vector<std::string> files_;  ///< their names, for people
  mutable std::mutex mutex_;        ///< deriving a key takes much memory: one at a time
  std::vector<Secret> known_;
  bool any_protected_ = false;  ///< one that was opened
};

}  // namespace sightline
