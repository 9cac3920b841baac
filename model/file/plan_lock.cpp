#include "model/file/plan_lock.h"

#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "model/base/text.h"
#include "model/file/atomic_write.h"
#include "model/file/digest.h"
#include "model/file/file_failure.h"
#include "model/file/new_name.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_lock = 1U << 14U;
constexpr std::size_t longest_name = 255;
constexpr int most_tries = 3;

std::optional<LockHolder> read_lock(const fs::path& file) {
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(file, failed))) return std::nullopt;
  try {
    return read_lock_text(read_bytes(file, most_lock));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

/// Throws std::system_error; std::errc::file_exists when there is a lock.
void create(const fs::path& file, const fs::path& plan, const LockHolder& holder) {
  // A link in its place leads to a file that is none of ours.
  AtomicFile written(file, system_calls(), Links::kept);
  written.write(lock_text(holder));
  std::error_code no_plan;
  if (fs::exists(plan, no_plan)) written.take_permissions(plan);
  if (!written.commit_over(std::nullopt))
    throw std::system_error(std::make_error_code(std::errc::file_exists));
}

/// Takes away the lock that was just read, and not one that came in its place since.
void take_away(const fs::path& file, const std::optional<LockHolder>& seen) {
  const auto aside = file.parent_path() / (".sightline-" + mark_text(this_process()) + ".gone");
  std::error_code failed;
  fs::rename(file, aside, failed);
  if (failed) return;
  try {
    if (read_lock(aside) != seen) return rename_new_file(aside, file);
  } catch (const std::system_error&) {
    // A third one came in its place, and has the plan.
  }
  fs::remove(aside, failed);
}

LockOutcome in_trouble(const fs::path& plan, std::error_code reason) {
  return {{},
          {},
          msg("Nobody else can see that you have ‘{1}’ open, since its folder takes no note of it "
              "({2}). Tell whoever works on it too.",
              name_text(plan), reason.message())};
}

}  // namespace

fs::path lock_file_of(const fs::path& plan) {
  std::error_code failed;
  const auto whole = fs::absolute(plan, failed);
  auto target = fs::weakly_canonical(whole, failed);
  if (failed) target = whole;
  auto name = "." + target.filename().string() + ".lock";
  if (name.size() > longest_name) name = ".sightline-" + hex_digest(name) + ".lock";
  return target.parent_path() / name;
}

std::string lock_text(const LockHolder& holder) {
  const auto& process = holder.process;
  return nlohmann::json{{"program", "sightline"},     {"who", to_valid_text(holder.who)},
                        {"host", process.host},       {"machine", process.machine},
                        {"since", holder.since},      {"pid", process.pid},
                        {"started", process.started}, {"boot", process.boot}}
             .dump(2) +
         "\n";
}

std::optional<LockHolder> read_lock_text(std::string_view text) {
  try {
    const auto json = nlohmann::json::parse(text);
    for (const auto* whole : {"since", "pid", "started"})
      if (!json.at(whole).is_number_integer()) return std::nullopt;
    return LockHolder{to_valid_text(json.at("who").get<std::string>()),
                      json.at("since").get<std::int64_t>(),
                      {json.at("host").get<std::string>(), json.at("boot").get<std::string>(),
                       json.at("pid").get<std::int64_t>(), json.at("started").get<std::int64_t>(),
                       json.value("machine", std::string())}};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

PlanLock::PlanLock(fs::path file, LockHolder holder)
    : file_(std::move(file)), holder_(std::move(holder)) {
  // As the note says it, by which the lock is known to be ours.
  holder_.who = to_valid_text(holder_.who);
}

PlanLock::~PlanLock() {
  std::error_code ignored;
  if (read_lock(file_) == holder_) fs::remove(file_, ignored);
}

LockOutcome lock_plan(const fs::path& plan, const LockHolder& holder, bool anyway) {
  const auto file = lock_file_of(plan);
  for (int tries = 0;; ++tries) {
    try {
      create(file, plan, holder);
      return {std::make_shared<PlanLock>(file, holder), {}, {}};
    } catch (const NotSurelyKept&) {
      return {std::make_shared<PlanLock>(file, holder), {}, {}};
    } catch (const std::system_error& error) {
      if (error.code() != std::errc::file_exists) return in_trouble(plan, error.code());
    }
    const auto other = read_lock(file);
    if (tries == most_tries)
      return in_trouble(plan, std::make_error_code(std::errc::device_or_resource_busy));
    if (other && !anyway && life_of(other->process) != Life::gone) return {{}, other, {}};
    take_away(file, other);
  }
}

}  // namespace sightline
