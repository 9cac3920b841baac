#include "model/file/kept_save.h"

#include <chrono>
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

/// Whose bytes these are; none: no plan's, or somebody else's secret.
std::optional<Id<Document>> plan_in(const std::string& bytes, const SharedKey& key) {
  try {
    return document_from_bytes(bytes, {}, key.get()).id;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

FileBefore file_before(const fs::path& plan, std::int64_t now) {
  std::error_code failed;
  const auto written = fs::last_write_time(plan, failed);
  return {bytes_of_plan(plan), failed ? now : seconds_of(written)};
}

std::string bytes_of_plan(const fs::path& plan) {
  try {
    return read_bytes(plan, max_plan_file);
  } catch (const Failure&) {
    return {};
  }
}

void keep_save(const Versions& versions, const KeptSave& save) {
  if (!save.before.bytes.empty())
    if (const auto id = plan_in(save.before.bytes, save.key))
      versions.keep(save.plan, *id, save.before.bytes, save.before.at, save.now);
  if (!save.after.empty()) versions.keep(save.plan, save.document, save.after, save.now);
  if (save.key) versions.protect(save.plan, save.document, *save.key);
}

}  // namespace sightline
