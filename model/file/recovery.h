// Recovery: what a plan that isn't saved holds, put aside so that a crash costs nobody an edit.
// Why: it lies in a folder of its own, a file for each run of the planner, and never touches the
// plan's file; what is damaged is known for it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/file/file_calls.h"
#include "model/file/file_key.h"

namespace sightline {

struct Recovery {
  std::filesystem::path plan;  ///< its file; blank: none yet
  std::string base;     ///< digest (file_stamp.h) of what is in that, as last seen; may be blank
  std::int64_t at = 0;  ///< seconds since 1970-01-01 UTC
  Document document;
  SharedKey key = nullptr;  ///< what the plan is protected with
};

/// Replaces the file in one step. Throws Failure (output).
void write_recovery(const std::filesystem::path& file, const Recovery& recovery,
                    FileCalls& calls = system_calls());
/// Throws LockedPlan when it is protected and the key is not its own, and Failure (input) that says
/// what is wrong with it.
[[nodiscard]] Recovery read_recovery(const std::filesystem::path& file,
                                     const SharedKey& key = nullptr);
/// What can be told of it without a key: all but the document. Throws Failure (input).
[[nodiscard]] Recovery read_recovery_head(const std::filesystem::path& file);
/// A recovery file's bytes around a line that is its head, and the plan as its own file would hold
/// it; nothing in them need be sound.
[[nodiscard]] std::string seal_recovery(std::string_view head_and_plan);
/// See key_for_bytes. Throws Failure (input).
[[nodiscard]] SharedKey key_for_recovery(const std::filesystem::path& file,
                                         const Secret& passphrase);

/// Where the runs of the planner on this machine keep theirs.
class RecoveryFolder {
 public:
  explicit RecoveryFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Of this run; neither it nor the folder need be there.
  [[nodiscard]] std::filesystem::path file_of_this_run() const;
  /// What runs that are gone have left, the latest first. Of other machines, whose runs nobody can
  /// ask, what wasn't touched for a day: a planner that still has it keeps the plan in memory.
  [[nodiscard]] std::vector<std::filesystem::path> left_behind(
      std::filesystem::file_time_type now = std::filesystem::file_time_type::clock::now()) const;
  /// Whether any of it, that of living runs among it, holds this plan and is not protected.
  [[nodiscard]] bool is_open(Id<Document> document) const;
  /// Whether a run that may be living, on this machine or another, has put aside this plan, and not
  /// protected it.
  [[nodiscard]] bool is_in_use(Id<Document> document) const;
  /// What was declined, or is damaged, and is kept for a while; the latest first.
  [[nodiscard]] std::vector<std::filesystem::path> set_aside() const;
  /// Makes a file that was left behind one of this run; left behind again if this run is cut off.
  /// Returns where; throws std::system_error when it is gone, since another window has claimed it.
  [[nodiscard]] std::filesystem::path claim(const std::filesystem::path& file) const;
  /// Keeps a file that was left behind for a while from `now` on. Returns where; throws
  /// std::system_error when it is gone, since another window has taken it.
  std::filesystem::path put_aside(const std::filesystem::path& file,
                                  std::filesystem::file_time_type now) const;
  /// Encrypts what runs that are gone have left of a plan, and what was declined, so that none of
  /// it is open to readers that the plan is closed to by now. Throws Failure (output) when some
  /// can't be, after all others are.
  void protect(Id<Document> document, const SharedKey& key,
               FileCalls& calls = system_calls()) const;
  /// Takes away what was set aside more than 30 days ago, and all but the last 50.
  void clear(std::filesystem::file_time_type now) const;

 private:
  [[nodiscard]] std::filesystem::path aside() const { return folder_ / "kept"; }

  std::filesystem::path folder_;
};

}  // namespace sightline
