#include "model/file/kept_save.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>

#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/protection.h"

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

Failure newer_unknown(const fs::path& plan) {
  return {FailureKind::output,
          msg("What ‘{1}’ held before was written by a newer Sightline, and nobody can tell here "
              "which plan it was.",
              path_text(plan))};
}

bool replaces_a_newer(const KeptSave& save) {
  const std::string_view bytes = save.before.bytes;
  try {
    return is_of_later_program(
        save.key && is_protected(bytes) ? unprotect(bytes, *save.key) : std::string(bytes),
        current_format);
  } catch (const ContainerError&) {
    return false;
  }
}

/// What nobody can read is the plan that it is known to be, or that was kept there last.
std::optional<Id<Document>> known_before(const Versions& versions, const KeptSave& save) {
  if (save.before.document) return save.before.document;
  const auto kept = versions.at(save.plan);
  return kept.empty() ? std::nullopt : std::optional(kept.front().document);
}

/// Whose bytes these are; none: no plan's. Throws Failure (output) when nobody can tell.
std::optional<Id<Document>> plan_before(const Versions& versions, const KeptSave& save) {
  try {
    return document_from_bytes(save.before.bytes, {}, save.key.get()).id;
  } catch (const LockedPlan&) {
    if (const auto known = known_before(versions, save)) return known;
    throw protected_unknown(save.plan);
  } catch (const Failure&) {
    if (!replaces_a_newer(save)) return std::nullopt;
    if (const auto known = known_before(versions, save)) return known;
    // Better among the versions of what came in its place than nowhere.
    if (!save.document.empty()) return save.document;
    throw newer_unknown(save.plan);
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
