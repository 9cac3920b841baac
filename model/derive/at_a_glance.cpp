#include "model/derive/at_a_glance.h"

#include "model/derive/growth.h"

namespace sightline {

namespace {

/// A year with a gap would look like a year with less revenue.
std::optional<Money> whole_year(const Series<Money>& revenue, Month end) {
  const auto year = sum(revenue, trailing_12(end));
  return year.complete() ? year.value : std::nullopt;
}

}  // namespace

const Cycle* current_cycle(const Plan& plan, Day today) {
  if (plan.cycles.empty()) return nullptr;
  if (const auto* cycle = cycle_of(plan, today)) return cycle;
  const auto& first = plan.cycles.front();
  return today < first_day(first.start) ? &first : &plan.cycles.back();
}

LineOfSight line_of_sight(const Document& document, Day today) {
  const auto& plan = document.plan;
  const auto& vision = plan.vision.organization;
  const auto revenue = total_revenue(plan.targets);
  const auto headcount = total_headcount(plan.targets);
  const auto end = last_plan_month(plan);
  LineOfSight line;
  line.as_of = {plan.organization.as_of, vision.revenue.now, vision.employees.now};
  line.today.day = today;
  if (const auto last = last_actual_month(plan.targets)) {
    const auto trailing = sum(revenue.actual, trailing_12(*last));
    line.today.revenue = trailing.value;
    line.today_months = trailing.months;
  }
  if (!headcount.actual.empty()) line.today.headcount = headcount.actual.values().rbegin()->second;
  line.month_18 = {last_day(end), whole_year(revenue.target, end), headcount.target.at(end)};
  line.landing_18 = whole_year(revenue_landing(plan.targets), end);
  line.horizon = {plan.vision.horizon, vision.revenue.then, vision.employees.then};
  line.growth = annual_growth(vision.revenue, vision_years(plan));
  return line;
}

Glance at_a_glance(const Document& document, Day today) {
  const auto& plan = document.plan;
  Glance glance;
  const auto* cycle = current_cycle(plan, today);
  if (!cycle) {
    const auto none = msg("The plan has no cycles.");
    return {std::nullopt, none, none, none, {}};
  }
  const auto period = period_of(*cycle);
  glance.cycle = cycle_day(plan, today);
  if (!glance.cycle) glance.cycle = cycle_day(plan, first_day(cycle->start));
  glance.revenue = revenue_variance(plan.targets, period);
  glance.headcount = headcount_variance(plan.targets, period);
  glance.profit = variance(plan.targets.profit.actual, plan.targets.profit.target, period);
  glance.actions = count_actions(plan, cycle->id, today);
  return glance;
}

}  // namespace sightline
