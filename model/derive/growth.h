// Growth: the gap between now and three years on, and what it takes a year to close it.
// Why: the same few formulas stand behind the vision page, the plan book and the trajectory.
#pragma once

#include "model/derive/available.h"
#include "model/plan.h"

namespace sightline {

/// Years from `from` to `to`: whole calendar years, and the days left over as a part of the year
/// they lie in. 31 Dec 2025 to 31 Dec 2028 is exactly 3; a 29 February counts as the 28th in years
/// without one. Negative when `to` is earlier.
[[nodiscard]] double years_between(Day from, Day to);
/// From the organization's as-of date to the vision's horizon.
[[nodiscard]] double vision_years(const Plan& plan);

/// What falls to less than this part within a year falls to nothing: its growth is −1. Nearer to −1
/// a number can't tell apart what is left.
inline constexpr double least_yearly_factor = 1e-6;

/// Compound annual growth: (future / now)^(1/years) − 1. Not available when now ≤ 0, future < 0 or
/// years ≤ 0, and when the years are so few that no number is large enough.
[[nodiscard]] Available<Percent> annual_growth(double now, double future, double years);
[[nodiscard]] Available<Percent> annual_growth(const MoneyGoal& goal, double years);
[[nodiscard]] Available<Percent> annual_growth(const FteGoal& goal, double years);

/// then − now; not available while one of them is missing.
[[nodiscard]] Available<Money> gap(const MoneyGoal& goal);
[[nodiscard]] Available<Fte> gap(const FteGoal& goal);

/// part / whole as a fraction; not available when one is missing or the whole is 0.
[[nodiscard]] Available<Percent> ratio(const std::optional<Money>& part,
                                       const std::optional<Money>& whole);

/// The nearest amount; not available beyond max_money.
[[nodiscard]] Available<Money> money_of(double minor);

/// Revenue over headcount, in money per full-time equivalent; not available when one is missing or
/// the headcount is not above 0.
[[nodiscard]] Available<Money> per_employee(const std::optional<Money>& revenue,
                                            const std::optional<Fte>& headcount);

}  // namespace sightline
