#include "model/file/versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/file_failure.h"
#include "model/file/file_stamp.h"
#include "model/file/protection.h"
#include "model/file/user_folders.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".sightline";
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
  if (number.ptr != text + first || at.ptr != text + second || !id) return std::nullopt;
  version.document = {*id};
  version.file = file;
  std::error_code failed;
  version.bytes = fs::file_size(file, failed);
  return failed ? std::nullopt : std::optional(version);
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

/// Which span of time a version stands for, if it is young enough for such spans.
std::optional<std::pair<int, std::int64_t>> span_of(const Version& version,
                                                    const VersionLimits& limits, std::int64_t now) {
  const auto age = now - version.at;
  if (age < limits.hours * hour) return std::pair(0, version.at / hour);
  if (age < limits.days * day) return std::pair(1, version.at / day);
  if (age < limits.weeks * week) return std::pair(2, version.at / week);
  return std::nullopt;
}

}  // namespace

std::vector<bool> versions_to_keep(const std::vector<Version>& latest_first,
                                   const VersionLimits& limits, std::int64_t now) {
  std::vector<bool> stays;
  std::set<std::pair<int, std::int64_t>> taken;
  std::uintmax_t bytes = 0;
  for (std::size_t i = 0; i < latest_first.size(); ++i) {
    const auto span = span_of(latest_first[i], limits, now);
    const bool first_of_its_span = span && taken.insert(*span).second;
    const bool wanted = i < limits.latest || first_of_its_span;
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
                    std::int64_t at) const {
  const auto folder = folder_of(plan);
  try {
    make_private_folder(folder_);
    make_private_folder(folder);
    const auto all = list(plan);
    const auto mine = std::ranges::find(all, document, &Version::document);
    if (mine != all.end() && is_same(*mine, bytes)) return;
    // For whoever looks for a plan by hand.
    if (all.empty()) atomic_write(folder / "plan.txt", place_of(plan) + "\n");
    const int number = all.empty() ? 1 : all.front().number + 1;
    atomic_write(folder / fmt::format("{}-{}-{}{}", number, std::max<std::int64_t>(at, 0),
                                      to_text(document), ending),
                 bytes);
  } catch (const std::system_error& error) {
    throw write_failure(folder, error);
  }
  thin(plan, document, at);
}

void Versions::protect(const fs::path& plan, Id<Document> document, const FileKey& key) const {
  for (const auto& version : list(plan, document)) {
    try {
      const auto bytes = read_bytes(version.file, max_plan_file);
      if (!is_protected(bytes)) atomic_write(version.file, sightline::protect(bytes, key));
    } catch (const std::system_error& error) {
      throw write_failure(version.file, error);
    } catch (const ContainerError&) {
      // Damaged: it can't be read, with a passphrase or without.
      std::error_code ignored;
      fs::remove(version.file, ignored);
    }
  }
}

void Versions::thin(const fs::path& plan, Id<Document> document, std::int64_t now) const {
  const auto all = list(plan, document);
  const auto stays = versions_to_keep(all, limits_, now);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::error_code ignored;
    if (!stays[i]) fs::remove(all[i].file, ignored);
  }
}

std::vector<Version> Versions::list(const fs::path& plan,
                                    const std::optional<Id<Document>>& document) const {
  std::vector<Version> found;
  std::error_code failed;
  for (fs::directory_iterator entry(folder_of(plan), failed), last; !failed && entry != last;
       entry.increment(failed)) {
    const auto version = read_name(entry->path());
    if (version && (!document || version->document == *document)) found.push_back(*version);
  }
  std::ranges::sort(found, std::greater<>(), &Version::number);
  return found;
}

}  // namespace sightline
