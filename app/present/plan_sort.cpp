#include "app/present/plan_sort.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/present/bare_text.h"
#include "model/derive/progress.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr std::string_view down = " down";

/// What a row is sorted by: blank ones last, then by number, then by text.
struct SortKey {
  bool blank = false;
  double number = 0;
  std::string text = {};
};

template <class List, class T>
SortKey place_in(const List& list, const std::optional<Id<T>>& id) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return each.id == id; });
  return {found == list.end(), static_cast<double>(found - list.begin())};
}

SortKey key_of(const Plan& plan, const Action& action, Day today, SortBy by, GroupBy group) {
  if ((by == SortBy::owner && group == GroupBy::owner) ||
      (by == SortBy::focus && group == GroupBy::focus))
    return place_in(plan.cycles, action.cycle);
  switch (by) {
    case SortBy::title:
      return {false, 0, bare(action.title)};
    case SortBy::focus:
      return place_in(plan.focus_areas, std::optional(action.focus));
    case SortBy::owner: {
      const auto* owner = find(plan.people, action.owner);
      return {!owner, 0, owner ? bare(owner->display_name()) : std::string()};
    }
    case SortBy::due:
      return {!action.due,
              action.due ? days_between(std::chrono::year{2000} / 1 / 1, *action.due) : 0.0};
    case SortBy::status:
      // The loudest first; of the late ones those that are late longest.
      return {false,
              -1e6 * static_cast<double>(state_of(action, today)) - days_late(action, today)};
    case SortBy::complete:
      return {false, percent_complete(action).fraction};
    case SortBy::plan:
      break;
  }
  // A cycle has its actions by focus area.
  if (group == GroupBy::cycle) return place_in(plan.focus_areas, std::optional(action.focus));
  return {};
}

}  // namespace

PlanSort next_sort(const PlanSort& now, SortBy clicked) {
  if (now.by != clicked) return {clicked, false};
  return now.descending ? PlanSort{} : PlanSort{clicked, true};
}

std::string to_text(const PlanSort& sort) {
  std::string text = name_of(sort.by);
  if (sort.descending) text += down;
  return text;
}

PlanSort parse_sort(std::string_view text) {
  const bool descending = text.ends_with(down);
  if (descending) text.remove_suffix(down.size());
  const auto by = parse_enum<SortBy>(text);
  return by ? PlanSort{*by, descending} : PlanSort{};
}

ActionOrder order_of(const Plan& plan, Day today, const PlanSort& sort, GroupBy by) {
  struct Entry {
    Id<Action> id;
    SortKey key;
  };
  std::vector<Entry> entries;
  entries.reserve(plan.actions.size());
  for (const auto& action : plan.actions)
    entries.push_back({action->id, key_of(plan, *action, today, sort.by, by)});
  std::ranges::stable_sort(entries, [&](const Entry& a, const Entry& b) {
    if (a.key.blank || b.key.blank) return !a.key.blank && b.key.blank;
    const auto& first = sort.descending ? b.key : a.key;
    const auto& second = sort.descending ? a.key : b.key;
    return std::tie(first.number, first.text) < std::tie(second.number, second.text);
  });
  ActionOrder order;
  order.reserve(entries.size());
  for (const auto& entry : entries) order.emplace(entry.id, order.size());
  return order;
}

std::vector<const ActionRow*> sorted_rows(const std::vector<const ActionRow*>& rows,
                                          const ActionOrder& order) {
  std::vector<std::pair<std::size_t, const ActionRow*>> ranked;
  ranked.reserve(rows.size());
  for (const auto* row : rows) {
    const auto place = order.find(row->id);
    ranked.emplace_back(place == order.end() ? 0 : place->second, row);
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& each) { return each.first; });
  std::vector<const ActionRow*> sorted;
  sorted.reserve(rows.size());
  for (const auto& [place, row] : ranked) sorted.push_back(row);
  return sorted;
}

}  // namespace sightline
