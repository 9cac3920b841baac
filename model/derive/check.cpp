#include "model/derive/check.h"

#include <algorithm>

#include "model/derive/check_parts.h"
#include "model/find.h"

namespace sightline {
namespace {

/// The cycle of today; before the plan's start the first, after its end the last.
std::size_t current_cycle(const Plan& plan, Day today) {
  const auto later = std::ranges::find_if(
      plan.cycles, [&](const Cycle& cycle) { return first_day(cycle.start) > today; });
  const auto begun = static_cast<std::size_t>(later - plan.cycles.begin());
  return begun == 0 ? 0 : begun - 1;
}

}  // namespace

CheckedPlan::CheckedPlan(const Document& document_, Day today_)
    : document(document_), plan(document_.plan), today(today_) {
  const auto current = current_cycle(plan, today);
  for (auto i = current; i < plan.cycles.size() && i < current + 2; ++i)
    near_cycles.push_back(&plan.cycles[i]);
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
  check_actions(checked, findings);
  check_scorecard(checked, findings);
  check_references(checked, findings);
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

}  // namespace sightline
