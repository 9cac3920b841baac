// Variance: how far results are from what was meant, over the months that have a result.
// Why: against baseline, against target and of landing against target are three different columns
// made by one rule.
#pragma once

#include "model/derive/available.h"
#include "model/derive/figures.h"
#include "model/derive/periods.h"

namespace sightline {

template <class T>
struct Variance {
  T result;        ///< actual (or landing) over the months compared
  T meant;         ///< target (or baseline) over the same months
  T difference;    ///< result − meant
  int months = 0;  ///< compared: "2 of 3 months"
  int of = 0;      ///< months of the period
  bool operator==(const Variance&) const = default;
};

/// Money: over the months that have both; headcount: in the last month that has both. Not
/// available when there is no such month.
[[nodiscard]] Available<Variance<Money>> variance(const Series<Money>& result,
                                                  const Series<Money>& meant, const Period& period);
[[nodiscard]] Available<Variance<Fte>> variance(const Series<Fte>& result, const Series<Fte>& meant,
                                                const Period& period);

/// Of totals, part by part: only an area (department) that has both an actual and
/// a target in a month counts there, so one that has not reported yet doesn't look like a loss.
/// `months` are those in which at least one counts.
[[nodiscard]] Available<Variance<Money>> revenue_variance(const Targets& targets,
                                                          const Period& period);
[[nodiscard]] Available<Variance<Fte>> headcount_variance(const Targets& targets,
                                                          const Period& period);

/// variance / |target|; not available when the target is 0.
[[nodiscard]] Available<Percent> percent(const Variance<Money>& variance);
[[nodiscard]] Available<Percent> percent(const Variance<Fte>& variance);

/// Revenue and profit are favourable or not; headcount is only above or below plan.
enum class Standing { on_plan, favourable, unfavourable, above_plan, below_plan };
[[nodiscard]] Standing standing(const Variance<Money>& variance);
[[nodiscard]] Standing standing(const Variance<Fte>& variance);

}  // namespace sightline
