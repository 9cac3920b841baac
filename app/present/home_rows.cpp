#include "app/present/home_rows.h"

#include <algorithm>

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
  for (const auto* action : actions) {
    rows.push_back({.lead = text_or_blank(catalog, focus_words(plan, action->focus)),
                    .title = action->title,
                    .state = catalog.text(state_words(*action, today)),
                    .tone = chip_tone(tone_of(state_of(*action, today))),
                    .done = percent_complete(*action).fraction,
                    .place = {PageId::plan, path_to("/plan/actions", action->id)}});
    if (const auto* owner = find(plan.people, action->owner))
      rows.back().who = owner->display_name();
  }
  return rows;
}

std::vector<HomeArea> area_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                const Catalog& catalog) {
  std::vector<HomeArea> areas;
  for (const auto& focus : plan.focus_areas) {
    const auto counts = count_actions(plan, cycle, focus.id, today);
    const auto far = progress(counts);
    const auto count =
        counts.counted() > 0 ? msg("{1} of {2}", counts.done, counts.counted()) : msg("no actions");
    HomeArea area{.name = text_or_blank(catalog, focus_words(plan, focus.id)),
                  .count = catalog.text(count),
                  .done = far ? (*far).fraction : 0,
                  .spoken = {},
                  .place = {PageId::plan, path_to("/plan/cycles", cycle)}};
    area.spoken =
        catalog.text(counts.counted() > 0 ? msg("{1}: {2} of {3} actions done", area.name,
                                                counts.done, counts.counted())
                                          : msg("{1}: no actions in this cycle", area.name));
    areas.push_back(std::move(area));
  }
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
