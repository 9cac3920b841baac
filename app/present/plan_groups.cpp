#include "app/present/plan_groups.h"

#include <algorithm>

#include "app/present/plan_rows.h"
#include "model/derive/progress.h"
#include "model/find.h"

namespace sightline {
namespace {

template <class List, class T>
std::size_t place_or_end(const List& list, const std::optional<Id<T>>& id) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return each.id == id; });
  return static_cast<std::size_t>(found - list.begin());
}

std::size_t group_of(const Plan& plan, const Action& action, GroupBy by) {
  if (by == GroupBy::status) return static_cast<std::size_t>(action.status);
  if (by == GroupBy::owner) return place_or_end(plan.people, action.owner);
  return place_or_end(plan.focus_areas, std::optional(action.focus));
}

std::vector<ActionGroup> titled_groups(const Plan& plan, GroupBy by, const Catalog& catalog) {
  std::vector<ActionGroup> groups;
  const auto add = [&](std::string title) { groups.push_back({std::move(title), {}, {}, {}}); };
  switch (by) {
    case GroupBy::status:
      for (const auto& text : enum_texts<Status>) add(catalog.term(text.label));
      break;
    case GroupBy::owner:
      for (const auto& person : plan.people) add(person.display_name());
      add(catalog.text(msg("Nobody")));
      break;
    case GroupBy::focus:
      for (const auto& focus : plan.focus_areas) add(catalog.text(focus_words(plan, focus.id)));
      add(catalog.text(msg("Without a focus area")));
      break;
    case GroupBy::cycle:
      break;
  }
  return groups;
}

}  // namespace

std::vector<ActionGroup> plan_groups(const Document& document, Day today, const Catalog& catalog,
                                     GroupBy by, const std::string& wanted) {
  const auto& plan = document.plan;
  auto groups = titled_groups(plan, by, catalog);
  if (groups.empty()) return groups;
  std::vector<int> all(groups.size()), late(groups.size());
  for (const auto& boxed : plan.actions) {
    const auto group = group_of(plan, *boxed, by);
    ++all[group];
    if (state_of(*boxed, today) == ActionState::late) ++late[group];
  }
  for (auto& entry : shown_candidates(plan, today, catalog, wanted)) {
    const auto cycle = catalog.text(cycle_words(plan, entry.action->cycle));
    if (by == GroupBy::owner) entry.row.owner = cycle;
    if (by == GroupBy::focus) entry.row.focus = cycle;
    groups[group_of(plan, *entry.action, by)].actions.push_back(std::move(entry.row));
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].count = catalog.text(msg_n("{1} action", "{1} actions", all[i]));
    if (late[i] > 0) groups[i].late = catalog.text(msg("{1} late", late[i]));
  }
  std::erase_if(groups, [](const ActionGroup& group) { return group.actions.empty(); });
  return groups;
}

}  // namespace sightline
