#include "tests/fuzz/kept_files.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "model/base/text.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/history.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "model/file/local_time.h"
#include "model/file/plan_lock.h"
#include "model/file/recovery.h"
#include "model/file/versions.h"
#include "tests/fuzz/reading.h"
#include "tests/support/temp_folder.h"

namespace sightline::fuzz {
namespace {

/// A plan with one of each thing.
const Document& plan_with_all() {
  static const auto plan = document_from_json(
      bytes_of(std::filesystem::path(SIGHTLINE_FUZZ_CORPUS) / "json/one-of-each"), "json");
  return plan;
}

/// Whether the history leads back to when it had so many entries; if so, to a sound plan.
bool is_known_then(const Document& now, std::size_t entries) {
  const auto past = as_it_was(now, entries);
  if (!past.document) return false;
  require(past.document->id == now.id, "a plan always was that plan");
  require(past.document->history.size() == entries, "a past has the history up to it");
  use(*past.document);
  return true;
}

}  // namespace

bool read_note(std::string_view bytes) {
  const auto holder = read_lock_text(bytes);
  if (!holder) return false;
  require(read_lock_text(lock_text(*holder)) == holder, "a note is read as it was written");
  std::ignore = local_time(holder->since);
  std::ignore = life_of(holder->process);
  return true;
}

void read_put_aside(std::string_view bytes) {
  static const SharedKey shared(&key(), [](const FileKey*) {});
  std::string whole(bytes);
  if (!bytes.starts_with("\x89SLREC\r\n")) {
    const auto line = std::min(bytes.find('\n'), bytes.size());
    const auto plan = bytes.substr(std::min(line + 1, bytes.size()));
    whole = seal_recovery(std::string(bytes.substr(0, line)) + "\n" +
                          pack({format_of(plan), std::string(after_format(plan))}));
  }
  const auto file = as_file(whole, "state/fuzzed.recovery");
  const auto head = read_recovery_head(file);
  const auto recovery = read_recovery(file, shared);
  require(head.plan == recovery.plan && head.base == recovery.base && head.at == recovery.at,
          "a head is read alike with a key and without");
  std::ignore = local_time(head.at);
  use(recovery.document);
}

bool read_ways_back(std::string_view bytes) {
  constexpr std::size_t most_entries = 5;
  auto plan = plan_with_all();
  const auto edit = set_organization_text(plan, &Organization::name, "Acme");
  IdSource ids(1);
  const auto entry = [&](std::string_view back) {
    return HistoryEntry{ids.next<HistoryEntry>(), 0, "Ada", edit.message, to_valid_text(back)};
  };
  while (plan.history.size() < most_entries) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    plan.history.insert(plan.history.begin(), entry(bytes.substr(0, end)));
    if (end == bytes.size()) break;
    bytes.remove_prefix(end + 1);
  }
  // What somebody does now may go on with what the history says was done last.
  const auto next = noted(plan, apply(plan, edit), edit, entry({}));
  std::ignore = is_known_then(next, next.history.size() - 1);
  return is_known_then(plan, 0);
}

bool read_version_name(std::string_view bytes) {
  static const TempFolder folder;
  static const auto plan = folder / "plan.sightline";
  static const Versions versions(folder / "versions");
  static const auto place = [] {
    versions.keep(plan, {{1, 1}}, "kept", 0);
    return std::filesystem::directory_iterator(folder / "versions")->path();
  }();
  const auto name = bytes.substr(0, std::min(bytes.find('\n'), bytes.size()));
  const bool is_name = !name.empty() && name.size() < 255 && name != "." && name != ".." &&
                       name != "plan.txt" && name.find_first_of({"/\0", 2}) == name.npos;
  if (!is_name) return false;
  put_bytes(place / name, "");
  put_bytes(place / "plan.txt", bytes.substr(std::min(name.size() + 1, bytes.size())));
  const auto found = versions.at(plan);
  require(!found.empty(), "what nobody else may have named is found beside other files");
  std::ignore = versions_to_keep(found, {});
  for (const auto& version : found) std::ignore = local_time(version.at);
  std::filesystem::remove(place / name);
  return found.size() > 1;
}

}  // namespace sightline::fuzz
