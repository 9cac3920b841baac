#include "model/edit/history.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>
#include <string_view>
#include <vector>

#include "model/base/json_depth.h"
#include "model/edit/apply.h"
#include "model/edit/diff.h"
#include "model/validate.h"

namespace sightline {
namespace {

using nlohmann::json;

constexpr std::string_view history_path = "/history";
/// Far deeper than any value of a plan.
constexpr int max_depth = 64;

bool is_plain_set(const Change& change) { return change.kind == ChangeKind::set; }

/// What makes `before` of `after` again. An element's place in its list is in no removal, so those
/// are found by comparing.
std::vector<Change> way_back(const Document& before, const Document& after, const Edit& edit) {
  const auto known = [](const Change& change) {
    return is_plain_set(change) || change.kind == ChangeKind::insert;
  };
  if (!std::ranges::all_of(edit.changes, known)) {
    auto changes = diff(after, before);
    std::erase_if(changes, [](const Change& change) {
      return is_at_or_below(change.path, history_path) || change.path == "/revision";
    });
    return changes;
  }
  std::vector<Change> changes;
  for (auto change : edit.changes | std::views::reverse) {
    if (change.kind == ChangeKind::insert) {
      change.kind = ChangeKind::remove;
      change.behind = {};
    }
    std::swap(change.before, change.after);
    changes.push_back(std::move(change));
  }
  return changes;
}

/// [kind, path, before, after, behind]: short, since every entry has one.
std::string changes_text(const std::vector<Change>& changes) {
  auto list = json::array();
  for (const auto& change : changes)
    list.push_back({static_cast<int>(change.kind), change.path, change.before.json(),
                    change.after.json(), to_text(change.behind)});
  return list.dump();
}

/// Whether a way back may lead there: it is about the plan, not about which it is and what its
/// history tells.
bool is_in_plan(std::string_view path) {
  return !path.empty() && path != "/id" && !is_at_or_below(path, history_path);
}

/// As text, or blank for what is longer than any entry may keep: an import of 100,000 deals is not
/// written down to be thrown away.
std::string way_text(const std::vector<Change>& back) {
  std::size_t room = most_way_back;
  const bool fits = std::ranges::all_of(back, [&](const Change& change) {
    return change.before.has_room(room) && change.after.has_room(room);
  });
  return fits ? changes_text(back) : std::string();
}

/// Throws some std::exception for what is none.
std::vector<Change> changes_of(const std::string& text) {
  if (is_json_deeper(text, max_depth)) throw std::out_of_range("too deep");
  std::vector<Change> changes;
  for (const auto& each : json::parse(text)) {
    const int kind = each.at(0).get<int>();
    if (kind < 0 || kind >= static_cast<int>(count_of<ChangeKind>()))
      throw std::out_of_range("no kind of change");
    auto path = each.at(1).get<std::string>();
    if (!is_in_plan(path)) throw std::out_of_range("not in the plan");
    const auto behind = parse_uuid(each.at(4).get<std::string>());
    changes.push_back({static_cast<ChangeKind>(kind), std::move(path), each.at(2), each.at(3),
                       behind.value_or(Uuid{})});
  }
  return changes;
}

/// Joins two ways back to one when both set the same places; nothing otherwise.
std::optional<std::vector<Change>> joined(const std::vector<Change>& later,
                                          const std::vector<Change>& earlier) {
  const auto fits = [](const Change& a, const Change& b) {
    return is_plain_set(a) && is_plain_set(b) && a.path == b.path;
  };
  if (!std::ranges::equal(later, earlier, fits)) return std::nullopt;
  auto both = later;
  for (std::size_t i = 0; i < both.size(); ++i) both[i].after = earlier[i].after;
  return both;
}

/// The same file imported once more.
bool is_import_again(const HistoryEntry& last, const HistoryEntry& entry) {
  return entry.what.id.starts_with("Import ") && !entry.what.args.empty() &&
         !last.what.args.empty() && last.what.args.back() == entry.what.args.back();
}

/// Whether the edit goes on with what the last entry did; then `back` leads to before both.
bool goes_on(const HistoryEntry& last, const HistoryEntry& entry, std::vector<Change>& back) {
  if (last.back.empty() || last.who != entry.who || entry.at < last.at ||
      last.what.id != entry.what.id || entry.at - last.at > one_sitting)
    return false;
  try {
    if (is_import_again(last, entry)) {
      // An entry beyond that leads back to nothing, and nor do those before it.
      const auto later = way_text(back);
      if (later.empty() || later.size() + last.back.size() > most_way_back) return false;
      const auto earlier = changes_of(last.back);
      back.insert(back.end(), earlier.begin(), earlier.end());
      return true;
    }
    auto both = joined(back, changes_of(last.back));
    if (both) back = *std::move(both);
    return both.has_value();
  } catch (const std::exception&) {
    return false;
  }
}

/// Keeps the history within its limits.
void trim(std::vector<Box<HistoryEntry>>& history) {
  if (history.size() > most_history) {
    // What leads nowhere at its beginning says how the plan came to be: as a copy for a lender.
    const std::ptrdiff_t kept = history.front()->back.empty() ? 1 : 0;
    constexpr auto most = static_cast<std::ptrdiff_t>(most_history);
    history.erase(history.begin() + kept, history.end() - (most - kept));
  }
  std::size_t bytes = 0;
  bool leads_on = true;
  for (auto& entry : history | std::views::reverse) {
    bytes += entry->back.size();
    // Behind one that doesn't lead back, nothing can be reached.
    leads_on = leads_on && !entry->back.empty() && bytes <= most_way_back;
    if (leads_on || entry->back.empty()) continue;
    auto without = *entry;
    without.back.clear();
    entry = std::move(without);
  }
}

Message reaches_no_further(const HistoryEntry& entry) {
  return msg(
      "What the plan was before ‘{1}’ isn’t in its history. Versions that were kept when it "
      "was saved may have it: File, Versions.",
      entry.what);
}

}  // namespace

Document noted(const Document& before, Document after, const Edit& edit, HistoryEntry entry) {
  auto back = way_back(before, after, edit);
  entry.what = edit.message;
  // A history that comes along leads back itself, and the entry undoes nothing.
  const bool merged = std::ranges::any_of(
      edit.changes, [](const Change& change) { return is_at_or_below(change.path, history_path); });
  auto& history = after.history;
  if (!merged && !history.empty() && goes_on(*history.back(), entry, back)) history.pop_back();
  entry.back = way_text(merged ? std::vector<Change>() : back);
  history.emplace_back(std::move(entry));
  trim(history);
  return after;
}

Past as_it_was(const Document& now, std::size_t entries) {
  auto then = now;
  std::size_t bytes = 0;
  for (auto i = now.history.size(); i > entries; --i) {
    const auto& entry = *now.history[i - 1];
    bytes += entry.back.size();
    // More than we keep is somebody else's, and would take hours.
    const bool is_ours = bytes <= most_way_back && now.history.size() - i < most_history;
    if (entry.back.empty() || !is_ours) return {std::nullopt, reaches_no_further(entry)};
    try {
      then = apply(then, changes_of(entry.back));
    } catch (const std::exception&) {
      return {std::nullopt, reaches_no_further(entry)};
    }
  }
  if (entries >= now.history.size()) return {std::move(then), {}};
  if (first_fault(then, {})) return {std::nullopt, reaches_no_further(*now.history[entries])};
  then.history.resize(entries);
  return {std::move(then), {}};
}

}  // namespace sightline
