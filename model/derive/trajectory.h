// Trajectory: the path from now to three years on, month by month.
// Why: the 18-month target either lies on it or falls short, and the plan says by how much.
//
// Trailing-12-month revenue follows now · (1 + CAGR)^(t/12), t in months since the as-of date,
// compound growth month by month. A month's trajectory is m(t) = m0 · q^t with q = (1 +
// CAGR)^(1/12) and m0 = now / (1 + 1/q + … + 1/q^11): the twelve months m(t−11) … m(t) then add up
// to now · q^t at every t, whatever the history was; a business that grows at a constant rate goes
// exactly this way.
#pragma once

#include "model/derive/available.h"
#include "model/derive/periods.h"
#include "model/plan.h"

namespace sightline {

/// Months from the as-of date to the end of `month`; the rest of the as-of month counts as its part
/// of a month.
[[nodiscard]] double months_since_as_of(const Plan& plan, Month month);

/// Trailing-12-month revenue at the end of `month`.
[[nodiscard]] Available<Money> revenue_trajectory_12(const Plan& plan, Month month);
/// Revenue of one month.
[[nodiscard]] Available<Money> revenue_trajectory(const Plan& plan, Month month);
/// Of one specialty area: the total times its share, which is interpolated linearly.
[[nodiscard]] Available<Money> revenue_trajectory(const Plan& plan, Id<SpecialtyArea> area,
                                                  Month month);
/// Revenue times the margin, which is interpolated linearly.
[[nodiscard]] Available<Money> profit_trajectory(const Plan& plan, Month month);
/// Headcount at the end of `month`, interpolated geometrically.
[[nodiscard]] Available<Fte> headcount_trajectory(const Plan& plan, Month month);

/// The trailing-12 target at the plan's last month against the trajectory there.
struct TargetOnTrajectory {
  Money target;
  Money trajectory;

  bool operator==(const TargetOnTrajectory&) const = default;
  /// Above 0 when the target falls short, below 0 when it goes beyond. Up to 100 minor units either
  /// way are the rounding of single months, and count as none.
  [[nodiscard]] Money short_by() const {
    const Money distance = trajectory - target;
    return distance.minor >= -100 && distance.minor <= 100 ? Money{} : distance;
  }
};
/// Not available while one of the last twelve months has no target.
[[nodiscard]] Available<TargetOnTrajectory> target_on_trajectory(const Plan& plan);

}  // namespace sightline
