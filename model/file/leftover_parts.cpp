#include "model/file/leftover_parts.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "model/base/plan_mark.h"
#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// Long enough for one who is writing at this very moment.
constexpr auto a_moment = std::chrono::milliseconds(300);

bool is_part(const fs::path& file) {
  return file.extension() == ".part" && file.filename().string().starts_with(".sightline-");
}

bool is_open_plan_there(const fs::path& part,
                        const std::function<bool(const std::string& bytes)>& is_closed) {
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(part, failed))) return false;
  try {
    const auto bytes = read_bytes(part, max_plan_file);
    return is_plan_file(bytes) && !is_closed(bytes);
  } catch (const Failure&) {
    return false;  // Written by now, or somebody else's.
  }
}

/// Of a file that is never put in its place, but made to know what time it is there.
fs::path never_there(const fs::path& folder) { return folder / ".sightline-now"; }

/// Nothing but somebody's word tells then that nobody writes it.
bool is_dated_ahead(const fs::path& part) {
  try {
    return AtomicFile(never_there(part.parent_path()), system_calls(), Links::kept)
        .is_to_come(part);
  } catch (const std::system_error&) {
    return false;
  }
}

/// Takes those away that nobody can be writing in that folder, by its own clock; the others stay,
/// by the names that they have then.
void remove_left(std::vector<fs::path>& parts, const fs::path& folder) {
  try {
    const AtomicFile now(never_there(folder), system_calls(), Links::kept);
    std::vector<fs::path> stay;
    for (const auto& part : parts)
      if (const auto place = now.remove_left(part)) stay.push_back(*place);
    parts = std::move(stay);
  } catch (const std::system_error&) {
    return;  // Where nothing can be made, nothing can be taken away.
  }
}

/// The first whose bytes `is_closed` doesn't call protected, and that is there a moment later.
std::optional<fs::path> first_open(const std::vector<fs::path>& parts,
                                   const std::function<bool(const std::string& bytes)>& is_closed) {
  for (const auto& part : parts) {
    std::string bytes;
    try {
      bytes = read_bytes(part, max_plan_file);
    } catch (const Failure&) {
      continue;  // Written by now, or nobody can read it.
    }
    if (bytes.empty() || is_closed(bytes)) continue;
    std::this_thread::sleep_for(a_moment);
    std::error_code unknown;
    if (fs::exists(part, unknown)) return part;
  }
  return std::nullopt;
}

}  // namespace

void clear_open_parts_beside(const fs::path& plan,
                             const std::function<bool(const std::string& bytes)>& is_closed) {
  std::error_code failed;
  const auto folder = fs::weakly_canonical(fs::absolute(plan, failed), failed).parent_path();
  std::vector<fs::path> open;
  // By their names: a folder of documents may be long, and far away. All of them: who was cut off
  // may have had a later one than whoever writes now, or have been about to take another's away.
  for (int i = 0; i <= max_parts; ++i) {
    const auto part = part_in(folder, i);
    for (const auto& place : {part, aside_of(part)})
      if (is_open_plan_there(place, is_closed)) open.push_back(place);
  }
  if (open.empty()) return;
  remove_left(open, folder);
  require_closed(open, is_closed);
}

std::vector<fs::path> clear_leftover_parts(const fs::path& folder) {
  std::vector<fs::path> parts;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed))
    if (is_part(entry->path())) parts.push_back(entry->path());
  if (!parts.empty()) remove_left(parts, folder);
  return parts;
}

void require_closed(const std::vector<fs::path>& parts,
                    const std::function<bool(const std::string& bytes)>& is_closed) {
  const auto part = first_open(parts, is_closed);
  if (!part) return;
  if (is_dated_ahead(*part))
    throw Failure(FailureKind::output,
                  msg("‘{1}’ may hold the plan without protection, and is dated in a time to come, "
                      "so that nobody can tell whether it is being written still. Delete it if "
                      "nobody is saving the plan, and protect the plan again.",
                      path_text(*part)));
  throw Failure(FailureKind::output,
                msg("‘{1}’ is being written, or a program that was cut off has left it, and may "
                    "hold the plan without protection. Delete it if nobody is saving the plan, or "
                    "protect the plan again in an hour.",
                    path_text(*part)));
}

}  // namespace sightline
