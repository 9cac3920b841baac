#include "model/file/versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>
#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/file_stamp.h"
#include "model/file/held_file.h"
#include "model/file/leftover_parts.h"
#include "model/file/protection.h"
#include "model/file/user_folders.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".sightline";
constexpr const char* place_file = "plan.txt";
constexpr std::size_t longest_place = 1U << 16U;
constexpr int highest_number = 1'000'000'000;
constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t week = 7 * day;

/// "42-1770000000-<id>.sightline".
std::optional<Version> read_name(const fs::path& file) {
  if (file.extension() != ending) return std::nullopt;
  const auto name = file.stem().string();
  const auto first = name.find('-');
  const auto second = first == std::string::npos ? first : name.find('-', first + 1);
  if (second == std::string::npos) return std::nullopt;
  Version version;
  const char* text = name.data();
  const auto number = std::from_chars(text, text + first, version.number);
  const auto at = std::from_chars(text + first + 1, text + second, version.at);
  const auto id = parse_uuid(std::string_view(name).substr(second + 1));
  const auto is_all = [](const std::from_chars_result& result, const char* end) {
    return result.ec == std::errc() && result.ptr == end;
  };
  if (!is_all(number, text + first) || !is_all(at, text + second) || !id) return std::nullopt;
  if (version.number < 1 || version.number > highest_number) return std::nullopt;
  version.document = {*id};
  version.file = file;
  return version;
}

/// The plan's name, as keep() noted it for whoever looks for a plan by hand.
fs::path noted_place(const fs::path& folder) {
  try {
    auto text = read_bytes(folder / place_file, longest_place);
    if (text.ends_with('\n')) text.pop_back();
    return std::u8string(text.begin(), text.end());
  } catch (const Failure&) {
    return {};
  }
}

/// What was kept in one folder, of one plan if it is named.
void look_into(const fs::path& folder, const std::optional<Id<Document>>& document,
               std::vector<Version>& found) {
  const auto before = found.size();
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed)) {
    auto version = read_name(entry->path());
    if (!version || (document && version->document != *document)) continue;
    std::error_code gone;
    version->bytes = fs::file_size(version->file, gone);
    if (!gone) found.push_back(*std::move(version));
  }
  if (found.size() == before) return;
  const auto place = noted_place(folder);
  for (auto i = before; i < found.size(); ++i) found[i].plan = place;
}

std::vector<Version> look_everywhere(const fs::path& folder,
                                     const std::optional<Id<Document>>& document) {
  std::vector<Version> found;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed))
    look_into(entry->path(), document, found);
  return found;
}

void sort_latest_first(std::vector<Version>& versions) {
  std::ranges::sort(versions, [](const Version& a, const Version& b) {
    return std::pair(a.number, a.at) > std::pair(b.number, b.at);
  });
}

/// One name for a plan, by whatever links it is reached.
std::string place_of(const fs::path& plan) {
  std::error_code failed;
  const auto whole = fs::absolute(plan, failed);
  auto place = fs::weakly_canonical(whole, failed);
  if (failed) place = whole;
  const auto text = place.u8string();
  return {text.begin(), text.end()};
}

bool is_same(const Version& version, std::string_view bytes) {
  try {
    return version.bytes == bytes.size() && digest_of_file(version.file) == digest_of(bytes);
  } catch (const Failure&) {
    return false;
  }
}

/// False when there is such a file. One that the disk doesn't confirm is there all the same.
bool write_new(const fs::path& file, std::string_view bytes) {
  AtomicFile version(file);
  version.write(bytes);
  try {
    return version.commit_over(std::nullopt);
  } catch (const NotSurelyKept&) {
    return true;
  }
}

void protect_file(const fs::path& file, const FileKey& key) {
  try {
    const auto bytes = read_bytes(file, max_plan_file);
    if (!is_protected(bytes)) atomic_write(file, protect(bytes, key));
  } catch (const std::system_error& error) {
    throw write_failure(file, error);
  } catch (const ContainerError&) {
    // Damaged: it can't be read, with a passphrase or without.
    std::error_code ignored;
    fs::remove(file, ignored);
  }
}

/// Bytes without this plan in the open.
bool is_closed_to_others(const std::string& bytes, Id<Document> document) {
  try {
    return document_from_bytes(bytes, {}).id != document;
  } catch (const LockedPlan&) {
    return true;
  } catch (const Failure&) {
    return is_protected(bytes);
  }
}

/// What a program that was killed has left half written may be a version in the open, or the plan.
void protect_parts(const fs::path& folder, const fs::path& plan, Id<Document> document) {
  const auto closed = [&](const std::string& bytes) {
    return is_closed_to_others(bytes, document);
  };
  std::vector<fs::path> parts;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed))
    std::ranges::copy(clear_leftover_parts(entry->path()), std::back_inserter(parts));
  require_closed(parts, closed);
  clear_open_parts_beside(plan, closed);
}

bool is_another_file(const fs::path& other, const fs::path& plan) {
  std::error_code failed;
  return !other.empty() && fs::exists(other, failed) && !fs::equivalent(other, plan, failed) &&
         !failed;
}

/// Stretches of time in which something was saved; the latest version of each stands for it.
struct Spans {
  std::int64_t length = 0;
  std::size_t most = 0;
  std::set<std::int64_t> seen = {};

  bool take(std::int64_t at) { return seen.size() < most && seen.insert(at / length).second; }
};

}  // namespace

std::vector<bool> versions_to_keep(const std::vector<Version>& latest_first,
                                   const VersionLimits& limits) {
  std::array spans = {Spans{hour, limits.hours}, Spans{day, limits.days},
                      Spans{week, limits.weeks}};
  std::vector<bool> stays;
  std::uintmax_t bytes = 0;
  for (std::size_t i = 0; i < latest_first.size(); ++i) {
    bool wanted = i < limits.latest;
    for (auto& each : spans) wanted |= each.take(latest_first[i].at);
    const bool fits = bytes + latest_first[i].bytes <= limits.bytes;
    stays.push_back(i == 0 || (wanted && fits));
    if (stays.back()) bytes += latest_first[i].bytes;
  }
  return stays;
}

fs::path Versions::folder_of(const fs::path& plan) const {
  return folder_ / hex_digest(place_of(plan));
}

void Versions::keep(const fs::path& plan, Id<Document> document, std::string_view bytes,
                    std::int64_t written) const {
  const auto folder = folder_of(plan);
  try {
    make_private_folder(folder_);
    make_private_folder(folder);
    if (!fs::exists(folder / place_file))
      static_cast<void>(write_new(folder / place_file, place_of(plan) + "\n"));
    // Another run that keeps a version here waits, so that no two get one number.
    const HeldFile held(folder / place_file);
    const auto mine = of(document);
    if (!mine.empty() && is_same(mine.front(), bytes)) return;
    const auto here = at(plan);
    int number = 1 + std::max(mine.empty() ? 0 : mine.front().number,
                              here.empty() ? 0 : here.front().number);
    const auto name = [&] {
      return fmt::format("{}-{}-{}{}", number, std::max<std::int64_t>(written, 0),
                         to_text(document), ending);
    };
    // Another run may have taken the number in this very second.
    while (!write_new(folder / name(), bytes)) ++number;
  } catch (const std::system_error& error) {
    throw write_failure(folder, error);
  }
  thin(plan, document);
}

void Versions::protect(const fs::path& plan, Id<Document> document, const FileKey& key) const {
  std::optional<Failure> first;
  for (const auto& version : without_copies(plan, document)) {
    try {
      protect_file(version.file, key);
    } catch (const Failure& failure) {
      if (!first) first = failure;
    }
  }
  try {
    protect_parts(folder_, plan, document);
  } catch (const Failure& failure) {
    if (!first) first = failure;
  }
  if (first) throw *first;
}

std::vector<Version> Versions::without_copies(const fs::path& plan, Id<Document> document) const {
  auto found = of(document);
  const auto copies = copies_of(plan, document);
  std::erase_if(found, [&](const Version& version) {
    return std::ranges::find(copies, version.plan) != copies.end();
  });
  return found;
}

std::vector<fs::path> Versions::copies_of(const fs::path& plan, Id<Document> document) const {
  std::set<fs::path> others;
  for (const auto& version : of(document))
    if (is_another_file(version.plan, plan)) others.insert(version.plan);
  std::vector<fs::path> copies;
  std::ranges::copy_if(others, std::back_inserter(copies),
                       [&](const fs::path& other) { return plan_in(other) == document; });
  return copies;
}

void Versions::thin(const fs::path& plan, Id<Document> document) const {
  const auto all = without_copies(plan, document);
  const auto stays = versions_to_keep(all, limits_);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::error_code ignored;
    if (!stays[i]) fs::remove(all[i].file, ignored);
  }
}

std::vector<Version> Versions::of(Id<Document> document) const {
  auto found = look_everywhere(folder_, document);
  sort_latest_first(found);
  return found;
}

std::optional<Id<Document>> Versions::plan_in(const fs::path& plan) const {
  std::string bytes;
  try {
    bytes = read_bytes(plan, max_plan_file);
    return document_from_bytes(bytes, {}).id;
  } catch (const Failure&) {
    // Protected, damaged or gone.
  }
  const auto all = look_everywhere(folder_, std::nullopt);
  const auto same = std::ranges::find_if(
      all, [&](const Version& version) { return !bytes.empty() && is_same(version, bytes); });
  return same == all.end() ? std::nullopt : std::optional(same->document);
}

std::vector<Version> Versions::at(const fs::path& plan) const {
  std::vector<Version> found;
  look_into(folder_of(plan), std::nullopt, found);
  sort_latest_first(found);
  return found;
}

}  // namespace sightline
