#include "model/derive/growth.h"

#include <cmath>

namespace sightline {

namespace {

/// The same day `years` later; 29 February becomes the 28th where there is none.
Day anniversary(Day day, int years) {
  const Day same = day + std::chrono::years{years};
  return same.ok() ? same : Day{same.year() / same.month() / std::chrono::last};
}

Message missing_now() { return msg("The figure for now is missing."); }
Message missing_then() { return msg("The figure in three years is missing."); }

}  // namespace

double years_between(Day from, Day to) {
  if (to < from) return -years_between(to, from);
  int whole = int{to.year()} - int{from.year()};
  if (anniversary(from, whole) > to) --whole;
  const auto last = anniversary(from, whole);
  const auto next = anniversary(from, whole + 1);
  return whole + static_cast<double>(days_between(last, to)) / days_between(last, next);
}

double vision_years(const Plan& plan) {
  return years_between(plan.organization.as_of, plan.vision.horizon);
}

Available<Percent> annual_growth(double now, double future, double years) {
  if (years <= 0) return msg("The horizon is not after the as-of date.");
  if (now <= 0) return msg("Growth can't be given from a figure of zero or less.");
  if (future < 0) return msg("Growth can't be given to a figure below zero.");
  const double factor = std::pow(future / now, 1 / years);
  if (!std::isfinite(factor))
    return msg("The horizon is too close to the as-of date to give a growth rate.");
  return Percent{factor < least_yearly_factor ? -1 : factor - 1};
}

Available<Percent> annual_growth(const MoneyGoal& goal, double years) {
  if (!goal.now) return missing_now();
  if (!goal.then) return missing_then();
  return annual_growth(static_cast<double>(goal.now->minor), static_cast<double>(goal.then->minor),
                       years);
}

Available<Percent> annual_growth(const FteGoal& goal, double years) {
  if (!goal.now) return missing_now();
  if (!goal.then) return missing_then();
  return annual_growth(to_units(*goal.now), to_units(*goal.then), years);
}

Available<Money> gap(const MoneyGoal& goal) {
  if (!goal.now) return missing_now();
  if (!goal.then) return missing_then();
  return *goal.then - *goal.now;
}

Available<Fte> gap(const FteGoal& goal) {
  if (!goal.now) return missing_now();
  if (!goal.then) return missing_then();
  return *goal.then - *goal.now;
}

Available<Percent> ratio(const std::optional<Money>& part, const std::optional<Money>& whole) {
  if (!part || !whole) return msg("A figure that this is computed from is missing.");
  if (whole->minor == 0) return msg("A share of zero can't be given.");
  return Percent{static_cast<double>(part->minor) / static_cast<double>(whole->minor)};
}

Available<Money> money_of(double minor) {
  if (!(std::abs(minor) <= static_cast<double>(max_money)))
    return msg("The amount is too large to be given.");
  return Money{std::llround(minor)};
}

Available<Money> per_employee(const std::optional<Money>& revenue,
                              const std::optional<Fte>& headcount) {
  if (!revenue || !headcount) return msg("A figure that this is computed from is missing.");
  if (headcount->hundredths <= 0) return msg("There is no headcount to divide by.");
  return money_of(static_cast<double>(revenue->minor) / to_units(*headcount));
}

}  // namespace sightline
