#include "model/file/kept_save.h"

#include <chrono>
#include <optional>
#include <system_error>

#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

std::int64_t seconds_of(fs::file_time_type time) {
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

Failure protected_unknown(const fs::path& plan) {
  return {FailureKind::output,
          msg("What ‘{1}’ held before is protected with a passphrase, and nobody can tell here "
              "which plan it was.",
              path_text(plan))};
}

/// Whose bytes these are; none: no plan's. Throws Failure (output) when nobody can tell.
std::optional<Id<Document>> plan_before(const Versions& versions, const KeptSave& save) {
  try {
    return document_from_bytes(save.before.bytes, {}, save.key.get()).id;
  } catch (const LockedPlan&) {
    if (save.before.document) return save.before.document;
    const auto kept = versions.at(save.plan);
    if (kept.empty()) throw protected_unknown(save.plan);
    return kept.front().document;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

void keep_before(const Versions& versions, const KeptSave& save) {
  if (save.before.bytes.empty()) return;
  if (const auto id = plan_before(versions, save))
    versions.keep(save.plan, *id, save.before.bytes, save.before.at);
}

void keep_after(const Versions& versions, const KeptSave& save) {
  if (!save.after.empty()) versions.keep(save.plan, save.document, save.after, save.now);
}

void protect_all(const Versions& versions, const KeptSave& save) {
  if (save.key) versions.protect(save.plan, save.document, *save.key);
}

}  // namespace

FileBefore file_before(const fs::path& plan, std::int64_t now) {
  std::error_code failed;
  const auto written = fs::last_write_time(plan, failed);
  FileBefore before{{}, failed ? now : seconds_of(written), std::nullopt};
  try {
    before.bytes = read_bytes(plan, max_plan_file);
  } catch (const Failure&) {
    // Nothing there, or nothing that can be read.
  }
  return before;
}

void keep_save(const Versions& versions, const KeptSave& save) {
  std::optional<Failure> first;
  for (const auto step : {keep_before, keep_after, protect_all}) {
    try {
      step(versions, save);
    } catch (const Failure& failure) {
      if (!first) first = failure;
    }
  }
  if (first) throw *first;
}

}  // namespace sightline
