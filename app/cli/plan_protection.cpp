#include "app/cli/plan_protection.h"

#include <algorithm>
#include <vector>

#include "model/file/container.h"
#include "model/file/file_failure.h"
#include "model/file/protection.h"
#include "model/file/recovery.h"
#include "model/file/versions.h"

namespace sightline {

namespace {

bool are_protected(const std::vector<Version>& versions) {
  return std::ranges::all_of(versions, [](const Version& version) {
    try {
      return is_protected(read_bytes(version.file, max_plan_file));
    } catch (const Failure&) {
      return true;  // Thinned out meanwhile.
    }
  });
}

}  // namespace

bool is_open_elsewhere(const OpenedPlan& plan, const LockOutcome& lock, const Console& console) {
  if (plan.key) return false;
  if (lock.other) return true;
  if (!console.recoveries) return false;
  const RecoveryFolder recoveries(*console.recoveries);
  return recoveries.is_in_use(plan.document.id);
}

bool protect_versions(const std::filesystem::path& plan, Id<Document> document, const FileKey& key,
                      Console& console) {
  if (!console.versions) return true;
  const Versions versions(*console.versions);
  if (!plan.has_filename()) return are_protected(versions.of(document));
  try {
    versions.protect(plan, document, key);
    return true;
  } catch (const Failure& failure) {
    warn(failure.message(), console);
    return false;
  }
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
