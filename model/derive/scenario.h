// Scenario figures: the plan's targets as they would be with a scenario's drivers.
// Why: only drivers are kept, so a scenario follows the plan; these formulas are all there is to
// it.
//
// What has happened stays: everything below begins with the first open month, the one after the
// last that has an actual of any line. Without drivers all figures are exactly the targets.
//
// - Growth g of an area compounds monthly: k months into the open ones (the first is k = 1) its
//   target is multiplied by (1 + g)^(k/12), so a year on it is 1 + g times the target.
// - Win rate w scales what is new: what an area has above its level, the mean of its last three
//   actuals (without any: its target in the first open month), grows by the fraction w; what
//   clients pay already does not.
// - Price p scales what comes out of both from the first open month on: revenue = volume · (1 + p).
// - Profit = target + margin · (volume − target revenue) + p · volume: more work earns the month's
//   own target margin (nothing where that is below zero), a price falls through wholly.
// - A hiring delay shifts each planned rise of a department's headcount, never who is there by then
//   (its last actual) nor who leaves; hires that come earlier come in the first open month at the
//   earliest, those delayed beyond the plan not at all. It changes neither revenue nor profit: what
//   late hires can't carry is told by model/derive/capacity.
#pragma once

#include "model/derive/figures.h"
#include "model/derive/periods.h"
#include "model/plan.h"

namespace sightline {

/// The month after the last of the plan's that has an actual of any line; the plan's start without
/// one. It lies behind the plan's end when that is over.
[[nodiscard]] Month first_open_month(const Plan& plan);

/// Whether it changes anything.
[[nodiscard]] bool has_drivers(const Scenario& scenario);

/// Above this, in minor units a month, an area's revenue counts as new.
[[nodiscard]] double level_of(const Line<Money>& line, Month open);

/// Who is there before the first open month: the last actual, else the last target, else the first
/// one to come.
[[nodiscard]] Fte headcount_before(const Line<Fte>& line, Month open);

/// The plan's targets with other target months; actuals and outlooks are as they were.
[[nodiscard]] Targets scenario_targets(const Plan& plan, const Scenario& scenario);

/// What is compared side by side. A figure is missing while one of its months has no target.
struct ScenarioSummary {
  std::optional<Money> revenue_month;  ///< in the plan's last month
  std::optional<Money> revenue_year;   ///< in its last twelve
  std::optional<Fte> headcount;        ///< at its end
  std::optional<Money> profit_month;
  std::optional<Money> profit_year;

  bool operator==(const ScenarioSummary&) const = default;
};
[[nodiscard]] ScenarioSummary scenario_summary(const Plan& plan, const Targets& targets);

}  // namespace sightline
