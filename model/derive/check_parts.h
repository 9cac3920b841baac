// The parts of the plan check, one subject each, and what they share.
// Why: each walks its own part of the plan once; what they look up again and again is looked up
// here, so that a plan of 10,000 actions is checked without a search per action.
#pragma once

#include <unordered_map>
#include <vector>

#include "model/derive/check.h"

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

  [[nodiscard]] bool is_near(const std::optional<Id<Cycle>>& cycle) const;
};

using Findings = std::vector<Finding>;

void check_organization(const CheckedPlan& checked, Findings& findings);
void check_vision(const CheckedPlan& checked, Findings& findings);

}  // namespace sightline
