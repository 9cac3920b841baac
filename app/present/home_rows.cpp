#include "app/present/home_rows.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/present/plan_rows.h"
#include "model/derive/finding_groups.h"
#include "model/derive/progress.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "reports/short_words.h"

namespace sightline {
namespace {

/// The smaller, the more pressing.
int urgency(ActionState state) {
  switch (state) {
    case ActionState::late:
      return 0;
    case ActionState::blocked:
      return 1;
    case ActionState::at_risk:
      return 2;
    case ActionState::on_track:
      return 3;
    case ActionState::planned:
      return 4;
    default:
      return 5;
  }
}

constexpr std::size_t most_areas = 24;

struct CountedArea {
  Id<FocusArea> id;
  Counts counts;
};

HomeArea area_row(const std::string& name, const Counts& counts, Place place,
                  const Catalog& catalog) {
  const auto far = progress(counts);
  const bool any = counts.counted() > 0;
  const auto count = any ? msg("{1} of {2}", counts.done, counts.counted()) : msg("no actions");
  const auto spoken = any ? msg("{1}: {2} of {3} actions done", name, counts.done, counts.counted())
                          : msg("{1}: no actions in this cycle", name);
  auto counted = catalog.text(count);
  auto told = catalog.text(spoken);
  for (auto* words : {&counted, &told}) {
    if (counts.rolled > 0) add_dotted(*words, catalog.text(msg("{1} rolled", counts.rolled)));
    if (counts.continued > 0)
      add_dotted(*words, catalog.text(msg("{1} continued", counts.continued)));
  }
  return {.name = name,
          .count = std::move(counted),
          .done = far ? (*far).fraction : 0,
          .spoken = std::move(told),
          .place = std::move(place)};
}

HomeRow home_action_row(const Action& action, const Plan& plan, Day today, const Catalog& catalog) {
  HomeRow row{.lead = text_or_blank(catalog, focus_words(plan, action.focus)),
              .title = action.title,
              .state = catalog.text(state_words(action, today)),
              .tone = chip_tone(tone_of(state_of(action, today))),
              .done = percent_complete(action).fraction,
              .place = {PageId::plan, path_to("/plan/actions", action.id)}};
  if (const auto* owner = find(plan.people, action.owner)) row.who = owner->display_name();
  return row;
}

}  // namespace

std::vector<HomeRow> action_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                 const Catalog& catalog) {
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions) {
    const bool gone = action->status == Status::dropped || action->status == Status::rolled;
    if (action->cycle == cycle && !gone) actions.push_back(&*action);
  }
  std::ranges::stable_sort(actions, {},
                           [&](const Action* action) { return urgency(state_of(*action, today)); });
  std::vector<HomeRow> rows;
  for (const auto* action : actions) rows.push_back(home_action_row(*action, plan, today, catalog));
  return rows;
}

std::vector<HomeRow> late_rows(std::vector<const Action*> actions, const Plan& plan, Day today,
                               const Catalog& catalog) {
  std::ranges::stable_sort(actions, std::greater{},
                           [&](const Action* action) { return days_late(*action, today); });
  std::vector<HomeRow> rows;
  for (const auto* action : actions) {
    auto row = home_action_row(*action, plan, today, catalog);
    const int number = action->cycle ? cycle_number(plan, *action->cycle) : 0;
    add_dotted(row.title, catalog.text(number > 0 ? msg("Cycle {1}", number) : msg("Backlog")));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<HomeArea> area_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                const Catalog& catalog) {
  std::vector<CountedArea> counted;
  for (const auto& focus : plan.focus_areas)
    counted.push_back({focus.id, count_actions(plan, cycle, focus.id, today)});
  std::vector<HomeArea> areas;
  const auto add = [&](const std::string& name, const Counts& counts) {
    areas.push_back(
        area_row(name, counts, {PageId::plan, path_to("/plan/cycles", cycle)}, catalog));
  };
  const bool too_many = counted.size() > most_areas;
  // The last place is for all that have none; those in which nothing is planned go there first.
  const auto shown = too_many ? most_areas - 1 : counted.size();
  if (too_many)
    std::ranges::stable_partition(
        counted, [](const CountedArea& area) { return area.counts.counted() > 0; });
  for (std::size_t i = 0; i < shown; ++i)
    add(text_or_blank(catalog, focus_words(plan, counted[i].id)), counted[i].counts);
  if (!too_many) return areas;
  Counts rest;
  for (auto i = shown; i < counted.size(); ++i) {
    rest.done += counted[i].counts.done;
    rest.open += counted[i].counts.open;
    rest.rolled += counted[i].counts.rolled;
    rest.continued += counted[i].counts.continued;
  }
  const auto left = counted.size() - shown;
  add(catalog.text(msg_n("{1} more area", "{1} more areas", left)), rest);
  return areas;
}

std::vector<HomeRow> grouped_finding_rows(const std::vector<Finding>& findings,
                                          const Catalog& catalog) {
  std::vector<Finding> firsts;
  for (const auto& group : grouped(findings)) {
    firsts.push_back(group.first());
    firsts.back().what = group.what;
  }
  return finding_rows(firsts, catalog);
}

std::vector<HomeRow> finding_rows(const std::vector<Finding>& findings, const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto& finding : findings) {
    const auto look = look_of(finding.severity);
    rows.push_back({.lead = {},
                    .title = catalog.text(finding.what),
                    .state = catalog.text(look.word),
                    .tone = look.tone,
                    .done = std::nullopt,
                    .place = place_of(finding.place)});
  }
  return rows;
}

}  // namespace sightline
