// Plan lock: a note beside a plan that says who has it open, where and since when.
// Why: two people who plan in one file on a shared folder learn of each other before they work, not
// after. It asks nobody to stop: what keeps a plan whole is how it is saved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/message.h"
#include "model/file/process_mark.h"

namespace sightline {

struct LockHolder {
  std::string who;         ///< may be blank
  std::int64_t since = 0;  ///< seconds since 1970-01-01 UTC, by their clock
  ProcessMark process;

  bool operator==(const LockHolder&) const = default;
};

/// Lies at `.name.sightline.lock` beside the plan that the name leads to, and as readable as that;
/// a name too long for that has a digest in its place.
[[nodiscard]] std::filesystem::path lock_file_of(const std::filesystem::path& plan);

/// As the note says it, and back; nothing for what is no note of ours, or was cut off.
[[nodiscard]] std::string lock_text(const LockHolder& holder);
[[nodiscard]] std::optional<LockHolder> read_lock_text(std::string_view text);

/// Taken away when this goes out of scope, if it still is ours.
class PlanLock {
 public:
  PlanLock(std::filesystem::path file, LockHolder holder);
  PlanLock(const PlanLock&) = delete;
  PlanLock& operator=(const PlanLock&) = delete;
  ~PlanLock();

 private:
  std::filesystem::path file_;
  LockHolder holder_;
};

/// One of the three.
struct LockOutcome {
  std::shared_ptr<PlanLock> mine;
  std::optional<LockHolder> other;  ///< has the plan open
  std::optional<Message> trouble;   ///< why there can be no lock; to be told, and to go on
};

/// What a process of this machine left that is gone is taken over, and what can't be read. With
/// `anyway` the lock of somebody else is, too.
[[nodiscard]] LockOutcome lock_plan(const std::filesystem::path& plan, const LockHolder& holder,
                                    bool anyway = false);

}  // namespace sightline
