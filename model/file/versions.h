// Versions: what a plan's file held earlier, kept in the user's data folder.
// Why: a save can't be undone once the window is closed; a plan of last week, or from before a
// mistake, is there all the same, takes no room beside the plan, and is found when that has moved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/file/file_key.h"

namespace sightline {

struct Version {
  int number = 0;  ///< the higher, the later, whatever the clock said
  std::int64_t at = 0;
  Id<Document> document;
  std::filesystem::path
      plan;  ///< whose it was, when it was kept; the plan may lie elsewhere by now
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
};

/// What is kept of each plan: the latest, then one of each hour, day and week in which it was
/// saved, up to so many. Counted and not by age: a clock that is years ahead for once costs no
/// version.
struct VersionLimits {
  std::size_t latest = 20;
  std::size_t hours = 24;
  std::size_t days = 30;
  std::size_t weeks = 104;
  std::uintmax_t bytes = 64U << 20U;  ///< of all together; the latest stays however large it is
};

class Versions {
 public:
  /// `folder` is that of all plans.
  explicit Versions(std::filesystem::path folder, VersionLimits limits = {})
      : folder_(std::move(folder)), limits_(limits) {}

  /// Keeps bytes that were written into a plan's file, unless they are those of the latest version,
  /// and thins out the others. `written`: when they were, in seconds since 1970-01-01 UTC. Throws
  /// Failure (output).
  void keep(const std::filesystem::path& plan, Id<Document> document, std::string_view bytes,
            std::int64_t written) const;
  /// Encrypts what was kept of the plan in this file, or where that was before, until it got a
  /// passphrase, so that no version is open to readers that the plan is closed to. What was kept of
  /// copies (copies_of) stays as it is. What killed writers have left
  /// half written goes. Throws Failure (output) when some can't be, after all others are.
  void protect(const std::filesystem::path& plan, Id<Document> document, const FileKey& key) const;
  /// Other files than the plan's that are there and are known to hold it too, of which something
  /// was kept. Where the plan lay before it was moved is none, whatever is there by now.
  [[nodiscard]] std::vector<std::filesystem::path> copies_of(const std::filesystem::path& plan,
                                                             Id<Document> document) const;
  /// Those of a plan, wherever its file was when they were kept; the latest first.
  [[nodiscard]] std::vector<Version> of(Id<Document> document) const;
  /// Which plan is in a file that may be protected: one that isn't says so, and of one that is the
  /// bytes are known when they were saved here. Nothing when nobody can tell.
  [[nodiscard]] std::optional<Id<Document>> plan_in(const std::filesystem::path& plan) const;
  /// All that was kept of files with this name, of one plan or of several; the latest first. The
  /// file need not be there any more.
  [[nodiscard]] std::vector<Version> at(const std::filesystem::path& plan) const;

 private:
  [[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& plan) const;
  /// Those of a plan without those of its copies.
  [[nodiscard]] std::vector<Version> without_copies(const std::filesystem::path& plan,
                                                    Id<Document> document) const;
  void thin(const std::filesystem::path& plan, Id<Document> document) const;

  std::filesystem::path folder_;
  VersionLimits limits_;
};

/// Which of them stay, by their places.
[[nodiscard]] std::vector<bool> versions_to_keep(const std::vector<Version>& latest_first,
                                                 const VersionLimits& limits);

}  // namespace sightline
