// Spread: an amount laid out over months.
// Why: nobody types eighteen figures by hand when a total, a growth rate or last year's seasons are
// known; and what was spread adds up to what was meant, to the last cent.
#pragma once

#include "model/derive/available.h"
#include "model/derive/periods.h"

namespace sightline {

/// Lays `total` out in proportion to `weights` (one per month of the period, in order), in whole
/// steps: a unit of the currency, say, or a cent. The parts add up to `total` exactly: what
/// rounding leaves goes to the largest remainders, earlier months first, and what of the total is
/// no whole step to the last month. Weights that are all 0 count as equal. Throws
/// std::invalid_argument for a negative or not finite weight, another number of weights than
/// months, or a step that is not above zero.
[[nodiscard]] Series<Money> spread(Money total, const std::vector<double>& weights,
                                   const Period& period, Money step);

[[nodiscard]] Series<Money> spread_evenly(Money total, const Period& period, Money step);
/// Each month grows by `monthly` over the one before. `monthly` above −1.
[[nodiscard]] Series<Money> spread_growing(Money total, Percent monthly, const Period& period,
                                           Money step);
/// In the proportions of the same calendar months in `profile`'s last twelve months. Not available
/// when it has fewer than twelve, or they add up to nothing.
[[nodiscard]] Available<Series<Money>> spread_seasonally(Money total, const Series<Money>& profile,
                                                         const Period& period, Money step);
/// The revenue trajectory of one area, month by month.
[[nodiscard]] Available<Series<Money>> along_trajectory(const Plan& plan, Id<SpecialtyArea> area,
                                                        const Period& period);
/// The profit trajectory, month by month.
[[nodiscard]] Available<Series<Money>> profit_along_trajectory(const Plan& plan,
                                                               const Period& period);

/// Headcount from one level to another, in equal steps rounded to tenths; the last month is `to`.
[[nodiscard]] Series<Fte> spread_level(Fte from, Fte to, const Period& period);
/// The same level every month.
[[nodiscard]] Series<Fte> hold_level(Fte level, const Period& period);

}  // namespace sightline
