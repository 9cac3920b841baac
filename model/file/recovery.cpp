#include "model/file/recovery.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/hex.h"
#include "model/file/leftover_parts.h"
#include "model/file/process_mark.h"
#include "model/file/user_folders.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

// The file: magic, BLAKE2b-256 of all that follows, then a line of JSON and the plan as its own
// file would hold it.
constexpr std::string_view magic = "\x89SLREC\r\n";
constexpr std::size_t digest_bytes = 32;
constexpr std::size_t most_head = 1U << 16U;
constexpr std::size_t most_recovery = max_plan_file + most_head;
constexpr const char* recovery_ending = ".recovery";
constexpr std::size_t most_kept = 50;
/// Who has unsaved changes for longer has left them.
constexpr auto longest_silence = std::chrono::hours(24);
constexpr auto longest_kept = std::chrono::hours(24 * 30);

std::string head_of(const Recovery& recovery) {
  const auto path = recovery.plan.u8string();
  return nlohmann::json{{"plan", to_hex({reinterpret_cast<const char*>(path.data()), path.size()})},
                        {"base", to_hex(recovery.base)},
                        {"at", recovery.at}}
      .dump();
}

std::string bytes_in(const nlohmann::json& json, const char* key) {
  return from_hex(json.at(key).get<std::string>()).value_or("");
}

Failure damaged(const std::string& name) {
  return {
      FailureKind::input,
      msg("The unsaved changes in ‘{1}’ are damaged or cut short, and can't be recovered.", name)};
}

struct Parts {
  Recovery head;
  std::string plan;  ///< as its own file would hold it
};

Parts parts_of(std::string_view all, const std::string& name) {
  const auto start = magic.size() + digest_bytes;
  if (all.size() < start || !all.starts_with(magic)) throw damaged(name);
  const auto rest = all.substr(start);
  const auto line = rest.find('\n');
  if (line == std::string_view::npos || line > most_head ||
      all.substr(magic.size(), digest_bytes) != digest_of(rest))
    throw damaged(name);
  try {
    const auto head = nlohmann::json::parse(rest.substr(0, line));
    if (!head.at("at").is_number_integer()) throw damaged(name);
    const auto path = bytes_in(head, "plan");
    return {{fs::path(std::u8string(path.begin(), path.end())), bytes_in(head, "base"),
             head.at("at").get<std::int64_t>(), Document{}},
            std::string(rest.substr(line + 1))};
  } catch (const nlohmann::json::exception&) {
    throw damaged(name);
  }
}

Parts parts_of(const fs::path& file) {
  return parts_of(read_bytes(file, most_recovery), path_text(file));
}

bool is_closed(const std::string& bytes, Id<Document> document) {
  try {
    return document_from_bytes(parts_of(bytes, {}).plan, {}).id != document;
  } catch (const LockedPlan&) {
    return true;
  } catch (const Failure&) {
    return false;
  }
}

/// Whether anybody can read this plan in it.
bool holds(const fs::path& file, Id<Document> document) {
  try {
    return read_recovery(file).document.id == document;
  } catch (const Failure&) {
    return false;  // Protected, damaged or gone.
  }
}

fs::path free_place(const fs::path& folder, const std::string& name) {
  for (int i = 1;; ++i) {
    auto place = folder / (name + "+" + std::to_string(i) + recovery_ending);
    if (!fs::exists(place)) return place;
  }
}

std::vector<fs::path> recoveries_in(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed)) {
    std::error_code gone;
    const auto written = fs::last_write_time(entry->path(), gone);
    if (!gone && entry->path().extension() == recovery_ending)
      found.emplace_back(written, entry->path());
  }
  std::ranges::sort(found, std::greater<>());
  std::vector<fs::path> files;
  for (auto& [written, file] : found) files.push_back(std::move(file));
  return files;
}

}  // namespace

std::string seal_recovery(std::string_view head_and_plan) {
  return std::string(magic) + digest_of(head_and_plan) + std::string(head_and_plan);
}

void write_recovery(const fs::path& file, const Recovery& recovery, FileCalls& calls) {
  const auto rest = head_of(recovery) + "\n" +
                    document_to_bytes(recovery.document, path_text(file), recovery.key.get());
  try {
    AtomicFile written(file, calls);
    written.write(seal_recovery(rest));
    written.commit();
  } catch (const std::system_error& error) {
    throw write_failure(file, error);
  }
}

Recovery read_recovery(const fs::path& file, const SharedKey& key) {
  auto [recovery, plan] = parts_of(file);
  recovery.document = document_from_bytes(plan, path_text(file), key.get());
  recovery.key = key;
  return recovery;
}

Recovery read_recovery_head(const fs::path& file) { return parts_of(file).head; }

SharedKey key_for_recovery(const fs::path& file, const Secret& passphrase) {
  return key_for_bytes(parts_of(file).plan, path_text(file), passphrase);
}

fs::path RecoveryFolder::file_of_this_run() const {
  return folder_ / (mark_text(this_process()) + recovery_ending);
}

fs::path RecoveryFolder::claim(const fs::path& file) const {
  const auto place = free_place(folder_, mark_text(this_process()));
  fs::rename(file, place);
  return place;
}

std::vector<fs::path> RecoveryFolder::left_behind(fs::file_time_type now) const {
  auto files = recoveries_in(folder_);
  std::erase_if(files, [&](const fs::path& file) {
    const auto name = file.stem().string();
    const auto owner = read_process_mark(std::string_view(name).substr(0, name.find('+')));
    if (!owner) return false;
    const auto life = life_of(*owner);
    if (life != Life::unknown) return life == Life::alive;
    // What another machine left in a home on the network is offered there first.
    std::error_code gone;
    const auto written = fs::last_write_time(file, gone);
    return gone || now - written < longest_silence;
  });
  return files;
}

std::vector<fs::path> RecoveryFolder::set_aside() const { return recoveries_in(aside()); }

fs::path RecoveryFolder::put_aside(const fs::path& file, fs::file_time_type now) const {
  make_private_folder(aside());
  const auto place = free_place(aside(), file.stem().string());
  fs::rename(file, place);
  std::error_code ignored;
  fs::last_write_time(place, now, ignored);
  return place;
}

void RecoveryFolder::protect(Id<Document> document, const SharedKey& key, FileCalls& calls) const {
  std::optional<Failure> first;
  auto files = left_behind();
  std::ranges::copy(set_aside(), std::back_inserter(files));
  for (const auto& file : files) {
    Recovery recovery;
    try {
      recovery = read_recovery(file);
    } catch (const Failure&) {
      continue;  // Protected already, damaged, or another window's by now.
    }
    if (recovery.document.id != document) continue;
    std::error_code ignored;
    const auto written = fs::last_write_time(file, ignored);
    recovery.key = key;
    try {
      write_recovery(file, recovery, calls);
    } catch (const Failure& failure) {
      if (!first) first = failure;
      continue;
    }
    // How long it is kept counts from when it was declined.
    fs::last_write_time(file, written, ignored);
  }
  try {
    auto parts = clear_leftover_parts(folder_);
    std::ranges::copy(clear_leftover_parts(aside()), std::back_inserter(parts));
    require_closed(parts, [&](const std::string& bytes) { return is_closed(bytes, document); });
  } catch (const Failure& failure) {
    if (!first) first = failure;
  }
  if (first) throw *first;
}

bool RecoveryFolder::is_open(Id<Document> document) const {
  auto files = recoveries_in(folder_);
  std::ranges::copy(set_aside(), std::back_inserter(files));
  return std::ranges::any_of(files, [&](const fs::path& file) { return holds(file, document); });
}

bool RecoveryFolder::is_in_use(Id<Document> document) const {
  const auto left = left_behind();
  return std::ranges::any_of(recoveries_in(folder_), [&](const fs::path& file) {
    return std::ranges::find(left, file) == left.end() && holds(file, document);
  });
}

void RecoveryFolder::clear(fs::file_time_type now) const {
  const auto files = set_aside();
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::error_code ignored;
    const auto age = now - fs::last_write_time(files[i], ignored);
    if (!ignored && (i >= most_kept || age > longest_kept)) fs::remove(files[i], ignored);
  }
}

}  // namespace sightline
