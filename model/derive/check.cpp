#include "model/derive/check.h"

#include <algorithm>
#include <ranges>

#include "model/derive/at_a_glance.h"
#include "model/derive/check_parts.h"
#include "model/find.h"

namespace sightline {
CheckedPlan::CheckedPlan(const Document& document_, Day today_)
    : document(document_), plan(document_.plan), today(today_) {
  const auto* current = current_cycle(plan, today);
  const auto at = current ? current - plan.cycles.data() : 0;
  for (const auto& cycle : plan.cycles | std::views::drop(at) | std::views::take(2))
    near_cycles.push_back(&cycle);
  for (const auto& action : plan.actions)
    if (near_cycle(action->cycle)) near_actions.push_back(&*action);
}

const Cycle* CheckedPlan::near_cycle(const std::optional<Id<Cycle>>& id) const {
  const auto found =
      std::ranges::find_if(near_cycles, [&](const Cycle* cycle) { return cycle->id == id; });
  return found == near_cycles.end() ? nullptr : *found;
}

std::vector<Finding> check(const Document& document, Day today) {
  const CheckedPlan checked(document, today);
  Findings findings;
  check_organization(checked, findings);
  check_people(checked, findings);
  check_vision(checked, findings);
  check_targets(checked, findings);
  check_capacity(checked, findings);
  check_actions(checked, findings);
  check_scorecard(checked, findings);
  check_cadence(checked, findings);
  check_pipeline(checked, findings);
  check_references(checked, findings);
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

}  // namespace sightline
