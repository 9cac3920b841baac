#include "app/cli/plan_protection.h"

#include "model/file/recovery.h"

namespace sightline {

bool is_open_elsewhere(const OpenedPlan& plan, const LockOutcome& lock, const Console& console) {
  if (plan.key) return false;
  if (lock.other) return true;
  if (!console.recoveries) return false;
  const RecoveryFolder recoveries(*console.recoveries);
  return recoveries.is_in_use(plan.document.id);
}

bool protect_recoveries(Id<Document> plan, const SharedKey& key, Console& console) {
  if (!console.recoveries) return true;
  try {
    const RecoveryFolder recoveries(*console.recoveries);
    recoveries.protect(plan, key);
    return !recoveries.is_open(plan);
  } catch (const Failure& failure) {
    warn(failure.message(), console);
    return false;
  }
}

Message is_partly_protected() {
  return msg(
      "The plan is protected, but not all that the planner has kept of it on this computer. Nor "
      "are copies of it elsewhere: delete those that nobody should read.");
}

}  // namespace sightline
