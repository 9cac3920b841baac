// The parts of the plan check, one subject each, and what they share.
// Why: each walks its own part of the plan once; what they look up again and again is looked up
// here, so that a plan of 10,000 actions is checked without a search per action.
#pragma once

#include <unordered_map>
#include <vector>

#include "model/derive/check.h"
#include "model/find.h"

namespace sightline {

struct CheckedPlan {
  CheckedPlan(const Document& document_, Day today_);

  const Document& document;
  const Plan& plan;
  Day today;
  /// The current cycle and the next one.
  std::vector<const Cycle*> near_cycles;
  /// Actions of those, in their order.
  std::vector<const Action*> near_actions;

  /// The one of near_cycles with this id, or nullptr.
  [[nodiscard]] const Cycle* near_cycle(const std::optional<Id<Cycle>>& id) const;
};

using Findings = std::vector<Finding>;

void check_organization(const CheckedPlan& checked, Findings& findings);
void check_people(const CheckedPlan& checked, Findings& findings);
void check_vision(const CheckedPlan& checked, Findings& findings);
void check_targets(const CheckedPlan& checked, Findings& findings);
void check_capacity(const CheckedPlan& checked, Findings& findings);
void check_actions(const CheckedPlan& checked, Findings& findings);
void check_scorecard(const CheckedPlan& checked, Findings& findings);
void check_cadence(const CheckedPlan& checked, Findings& findings);
void check_pipeline(const CheckedPlan& checked, Findings& findings);
void check_references(const CheckedPlan& checked, Findings& findings);

}  // namespace sightline
