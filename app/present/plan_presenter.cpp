#include "app/present/plan_presenter.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/present/close_cycle.h"
#include "app/present/plan_rows.h"
#include "model/base/text.h"
#include "model/edit/gestures_cycle.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string done_words(const Counts& counts, const Catalog& catalog) {
  const int all = counts.counted();
  return all == 0 ? std::string() : catalog.text(msg("{1} of {2} done", counts.done, all));
}

std::string late_words(const Counts& counts, const Catalog& catalog) {
  return counts.late == 0 ? std::string() : catalog.text(msg("{1} late", counts.late));
}

std::string count_words(const Counts& counts, const Catalog& catalog) {
  const auto late = late_words(counts, catalog);
  return late.empty() ? done_words(counts, catalog) : done_words(counts, catalog) + " · " + late;
}

void add_closing(CycleGroup& group, const Plan& plan, const Cycle& cycle, Day today,
                 const Catalog& catalog) {
  const int number = cycle_number(plan, cycle.id);
  group.notes = cycle.review_notes;
  if (cycle.closed_on) {
    group.mark = catalog.text(msg("Closed"));
    group.closed = catalog.text(msg("Closed on {1}", *cycle.closed_on));
    group.close = catalog.text(msg("Reopen cycle {1}", number));
  } else if (!why_not_closed(plan, cycle, today)) {
    group.close = catalog.text(msg("Close cycle {1}…", number));
  }
  group.take_back = take_back_words(plan, cycle, catalog);
}

// Rows by cycle and focus area, in the plan's order; those that belong nowhere have neither.
using Shelf = std::unordered_map<Id<FocusArea>, std::vector<ActionRow>>;
using Shelves = std::unordered_map<Id<Cycle>, Shelf>;

Shelves shelved(const Plan& plan, std::vector<Candidate> entries) {
  Shelves shelves;
  for (auto& entry : entries) {
    const auto& action = *entry.action;
    const bool in_cycle = find(plan.cycles, action.cycle) != nullptr;
    const bool in_area = find(plan.focus_areas, action.focus) != nullptr;
    shelves[in_cycle ? *action.cycle : Id<Cycle>{}][in_area ? action.focus : Id<FocusArea>{}]
        .push_back(std::move(entry.row));
  }
  return shelves;
}

FocusGroup focus_group(const Plan& plan, Id<FocusArea> focus, const Catalog& catalog,
                       Shelf& shelf) {
  FocusGroup group{focus, text_or_blank(catalog, focus_words(plan, focus)), {}, {}};
  if (group.title.empty()) group.title = catalog.text(msg("Without a focus area"));
  if (const auto rows = shelf.find(focus); rows != shelf.end())
    group.actions = std::move(rows->second);
  return group;
}

CycleGroup cycle_group(const Plan& plan, const std::optional<Id<Cycle>>& id, Day today,
                       const Catalog& catalog, Shelf& shelf) {
  CycleGroup group;
  group.id = id;
  group.title = catalog.text(cycle_words(plan, id));
  if (const auto* cycle = find(plan.cycles, id)) {
    const auto counts = count_actions(plan, *id, today);
    group.subtitle = catalog.month_range(cycle->start, cycle->last_month());
    group.theme = cycle->theme;
    group.current = cycle->contains(today);
    group.count = count_words(counts, catalog);
    group.done = done_words(counts, catalog);
    group.late = late_words(counts, catalog);
    add_closing(group, plan, *cycle, today, catalog);
    if (const auto part = progress(counts)) group.progress = (*part).fraction;
  } else {
    const auto waiting = std::ranges::count_if(
        plan.actions, [&](const auto& action) { return !find(plan.cycles, action->cycle); });
    group.count =
        catalog.text(msg_n("{1} action", "{1} actions", static_cast<std::int64_t>(waiting)));
    if (waiting > 0) group.done = group.count;
  }
  for (const auto& focus : plan.focus_areas) {
    group.focus_areas.push_back(focus_group(plan, focus.id, catalog, shelf));
    if (id)
      group.focus_areas.back().count =
          count_words(count_actions(plan, *id, focus.id, today), catalog);
  }
  auto strays = focus_group(plan, {}, catalog, shelf);
  if (!strays.actions.empty()) group.focus_areas.push_back(std::move(strays));
  return group;
}

bool is_empty(const CycleGroup& group) {
  return std::ranges::all_of(group.focus_areas,
                             [](const FocusGroup& area) { return area.actions.empty(); });
}

}  // namespace

PlanList plan_list(const Document& document, Day today, const Catalog& catalog,
                   const std::string& wanted) {
  const auto& plan = document.plan;
  auto entries = shown_candidates(plan, today, catalog, wanted);
  const auto shown = entries.size();
  auto shelves = shelved(plan, std::move(entries));
  PlanList list;
  for (const auto& cycle : plan.cycles)
    list.cycles.push_back(cycle_group(plan, cycle.id, today, catalog, shelves[cycle.id]));
  list.cycles.push_back(cycle_group(plan, std::nullopt, today, catalog, shelves[Id<Cycle>{}]));
  if (!trimmed(wanted).empty()) std::erase_if(list.cycles, is_empty);
  list.shown = shown_words(shown, plan, catalog);
  list.late = static_cast<int>(std::ranges::count_if(plan.actions, [&](const auto& action) {
    return state_of(*action, today) == ActionState::late;
  }));
  if (shown == 0) list.empty_sentence = plan_empty_sentence(plan, catalog);
  return list;
}

}  // namespace sightline
