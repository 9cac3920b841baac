// Landing: where the 18 months will come to, month by month, with the range that is likely.
// Why: a target says what is meant, the landing what is to be expected; window, book and command
// line show this one.
//
// Revenue and profit: the actual where it is known, from there on the forecast of the line's own
// history and actuals (model/forecast), and where there is too little history for that, the target.
// Headcount: those who are there and the hires that are planned, so the target and what the last
// reported month was above or below it.
#pragma once

#include "model/derive/available.h"
#include "model/derive/periods.h"
#include "model/forecast/forecast.h"

namespace sightline {

/// Fewer months of actuals give no forecast.
inline constexpr int least_history = 12;
/// The probability of the range that is shown.
inline constexpr double range_probability = 0.8;

/// Of a line of revenue, of all of them, or of profit.
struct Landing {
  Series<Money> months;    ///< actual, else forecast, else target, else missing
  Series<Money> forecast;  ///< of the plan's months that have no actual; empty when there is none
  Series<double> spread;   ///< of those months, a standard deviation in minor units
  double together = 1;     ///< of a sum's spread, as forecasting::Forecast has it
  double freedom = 1;
  int history = 0;  ///< months of actuals in one run, up to the last one
  bool seasonal = false;
  std::vector<std::string> by_target;  ///< of a total: areas that land on their targets, by name
  /// Why there is no forecast although months have no actual; blank when there is one.
  Message reason;

  /// A landing of actuals alone needs no forecast.
  [[nodiscard]] bool is_forecast() const { return !forecast.empty(); }
};

[[nodiscard]] Landing line_landing(const Line<Money>& line, const Period& horizon);
/// The sum of the areas' landings; of areas without a forecast the targets count. How far it may
/// miss comes from the history of the total, in the months for which all areas that had begun have
/// reported; where that is too short, all areas are taken to miss together. There is no range when
/// targets make up half of what is to come, or when the total's history is too short for them.
[[nodiscard]] Landing revenue_landing(const Plan& plan);
[[nodiscard]] Landing profit_landing(const Plan& plan);
[[nodiscard]] Landing area_landing(const Plan& plan, Id<SpecialtyArea> area);

[[nodiscard]] Series<Fte> line_landing(const Line<Fte>& line, const Period& horizon);
/// The sum of the departments' landings.
[[nodiscard]] Series<Fte> headcount_landing(const Plan& plan);

/// What a period is expected to come to; not available when one of its months has no landing, or
/// when one of them has to be forecast and can't be.
[[nodiscard]] Available<forecasting::Expectation> expectation(const Landing& landing,
                                                              const Period& period);
struct MoneyRange {
  Money least;
  Money most;

  bool operator==(const MoneyRange&) const = default;
};
/// Where the period lies with range_probability.
[[nodiscard]] Available<MoneyRange> likely_range(const Landing& landing, const Period& period);
/// The probability that the period reaches its target, which each of its months must have.
[[nodiscard]] Available<Percent> chance_of_target(const Landing& landing,
                                                  const Series<Money>& target,
                                                  const Period& period);

/// How the landing was made and from what, or why there is no forecast: one whole sentence.
[[nodiscard]] Message method_of(const Landing& landing);
/// The same without the names of the methods, for under a grid.
[[nodiscard]] Message method_in_short(const Landing& landing);
/// What else has to be known about a total; blank when nothing.
[[nodiscard]] Message remark_on(const Landing& landing);
[[nodiscard]] Message headcount_landing_method();
/// What landing is, of any line.
[[nodiscard]] Message landing_note();

}  // namespace sightline
