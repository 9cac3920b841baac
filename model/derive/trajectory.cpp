#include "model/derive/trajectory.h"

#include <algorithm>
#include <cmath>

#include "model/derive/figures.h"
#include "model/derive/growth.h"

namespace sightline {

namespace {

/// A half is rounded up as calculation programs do it, for which 0.5 less what a number can't hold
/// is 0.5 too.
Available<Money> rounded(double minor) {
  constexpr double closeness = 1.0 / (1LL << 48);
  constexpr double most = 1e-4;
  if (!(std::abs(minor) <= static_cast<double>(max_money)))
    return msg("The trajectory leaves the range of amounts.");
  const double room = std::min(std::abs(minor) * closeness, most);
  return Money{std::llround(minor + std::copysign(room, minor))};
}

/// How far `month` is on the way from the as-of date to the horizon, 0 … 1.
double way(const Plan& plan, Month month) {
  return std::clamp(months_since_as_of(plan, month) / (vision_years(plan) * 12), 0.0, 1.0);
}

double between(double from, double to, double part) { return from + (to - from) * part; }

}  // namespace

double months_since_as_of(const Plan& plan, Month month) {
  const auto as_of = plan.organization.as_of;
  const auto days = static_cast<double>(unsigned{last_day(month_of(as_of)).day()});
  const double rest = (days - static_cast<double>(unsigned{as_of.day()})) / days;
  return months_between(month_of(as_of), month) + rest;
}

Available<Money> revenue_trajectory_12(const Plan& plan, Month month) {
  const auto& revenue = plan.vision.organization.revenue;
  const auto growth = annual_growth(revenue, vision_years(plan));
  if (!growth) return growth.reason();
  return rounded(static_cast<double>(revenue.now->minor) *
                 std::pow(1 + (*growth).fraction, months_since_as_of(plan, month) / 12));
}

Available<Money> revenue_trajectory(const Plan& plan, Month month) {
  const auto& revenue = plan.vision.organization.revenue;
  const auto growth = annual_growth(revenue, vision_years(plan));
  if (!growth) return growth.reason();
  const double yearly = 1 + (*growth).fraction;
  if (yearly <= 0) return Money{};
  const double monthly = std::pow(yearly, 1.0 / 12);
  double months_in_year = 0;
  for (int back = 0; back < 12; ++back) months_in_year += std::pow(monthly, -back);
  return rounded(static_cast<double>(revenue.now->minor) / months_in_year *
                 std::pow(monthly, months_since_as_of(plan, month)));
}

Available<Money> revenue_trajectory(const Plan& plan, Id<SpecialtyArea> area, Month month) {
  const auto total = revenue_trajectory(plan, month);
  if (!total) return total.reason();
  const auto* found = find(plan.vision.organization.areas, area);
  if (!found || !found->share_now || !found->share_then)
    return msg("The share of this specialty area is missing, now or in three years.");
  return rounded(static_cast<double>((*total).minor) * between(found->share_now->fraction,
                                                               found->share_then->fraction,
                                                               way(plan, month)));
}

Available<Money> profit_trajectory(const Plan& plan, Month month) {
  const auto total = revenue_trajectory(plan, month);
  if (!total) return total.reason();
  const auto& revenue = plan.vision.organization.revenue;
  const auto& profit = plan.vision.success.profit;
  const auto now = ratio(profit.now, revenue.now);
  const auto then = ratio(profit.then, revenue.then);
  if (!now) return now.reason();
  if (!then) return then.reason();
  return rounded(static_cast<double>((*total).minor) *
                 between((*now).fraction, (*then).fraction, way(plan, month)));
}

Available<Fte> headcount_trajectory(const Plan& plan, Month month) {
  const auto& employees = plan.vision.organization.employees;
  const auto growth = annual_growth(employees, vision_years(plan));
  if (!growth) return growth.reason();
  if ((*growth).fraction <= -1) return Fte{};
  const double people = to_units(*employees.now) *
                        std::pow(1 + (*growth).fraction, months_since_as_of(plan, month) / 12);
  if (!(people <= static_cast<double>(max_fte) / 100))
    return msg("The trajectory leaves the range of headcounts.");
  return fte_from_units(people);
}

Available<TargetOnTrajectory> target_on_trajectory(const Plan& plan) {
  const auto last = last_plan_month(plan);
  const auto trajectory = revenue_trajectory_12(plan, last);
  if (!trajectory) return trajectory.reason();
  const auto target = sum(total_revenue(plan.targets).target, trailing_12(last));
  if (!target.complete()) return msg("One of the last twelve months has no revenue target.");
  return TargetOnTrajectory{*target.value, *trajectory};
}

}  // namespace sightline
