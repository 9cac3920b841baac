#include "model/derive/at_a_glance.h"

#include <algorithm>
#include <iterator>

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
  const auto later = std::ranges::find_if(
      plan.cycles, [&](const Cycle& cycle) { return first_day(cycle.start) > today; });
  if (later != plan.cycles.begin()) return &*std::prev(later);
  return plan.cycles.empty() ? nullptr : &plan.cycles.front();
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
  const auto is_recent = [&](Month month) { return month >= add_months(month_of(today), -2); };
  const auto earned = whole_revenue(plan.targets);
  line.reported = reported_revenue(plan.targets);
  if (!earned.empty()) line.last_reported = earned.values().rbegin()->first;
  if (line.last_reported && is_recent(*line.last_reported)) {
    const auto trailing = sum(earned, trailing_12(*line.last_reported));
    line.today.revenue = trailing.value;
    line.today_months = trailing.months;
  }
  const auto employed = whole_headcount(plan.targets);
  if (!employed.empty() && is_recent(employed.values().rbegin()->first))
    line.today.headcount = employed.values().rbegin()->second;
  line.month_18 = {last_day(end), whole_year(revenue.target, end), headcount.target.at(end)};
  const auto lands = revenue_landing(plan);
  line.landing_18 = whole_year(lands.months, end);
  line.landing_range = likely_range(lands, trailing_12(end)).value();
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
    return {std::nullopt, none, none, none, std::nullopt, std::nullopt, {}};
  }
  const auto period = period_of(*cycle);
  glance.cycle = cycle_day(plan, today);
  if (!glance.cycle) glance.cycle = cycle_day(plan, first_day(cycle->start));
  glance.revenue = revenue_variance(plan.targets, period);
  glance.areas_reported = reported_revenue(plan.targets, period);
  glance.departments_reported = reported_headcount(plan.targets, horizon_of(plan));
  glance.headcount = headcount_variance(plan.targets, horizon_of(plan));
  glance.profit = variance(plan.targets.profit.actual, plan.targets.profit.target, period);
  glance.actions = count_actions(plan, cycle->id, today);
  return glance;
}

}  // namespace sightline
