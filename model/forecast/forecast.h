// Forecast: what a monthly series will come to, month by month and in sum, and how sure that is.
// Why: a landing is worth little without its range, and a range is worth nothing unless it holds as
// often as it says.
//
// The expectation is that of the combination. The spread comes from the series' own past: from each
// earlier month the method says what was to come, and the misses by months ahead are gathered
// (W. H. Williams, M. L. Goodman, "A simple method for the construction of empirical confidence
// limits for economic forecasts", Journal of the American Statistical Association 66 (1971),
// 752–754; C. Chatfield, "Calculating interval forecasts", Journal of Business & Economic
// Statistics 11 (1993), 121–135). Where all values are above 0, misses count in parts of the year
// before, since they grow with a business (multiplicative errors; R. J. Hyndman, A. B. Koehler, J.
// K. Ord, R. D. Snyder, "Forecasting with Exponential Smoothing" (2008), chapter 6). As the
// parameters were fitted to the same past, the spread is widened by the degrees of freedom they
// took, and the quantiles are Student's. Further ahead than the past was long enough to see, the
// spread grows as that of a local level does (the same book, table 6.2).
#pragma once

#include <optional>
#include <span>

#include "model/forecast/seasonality.h"

namespace sightline::forecasting {

/// A value that is expected and how far from it the truth may be, in the unit of the series.
struct Expectation {
  double value = 0;
  double spread = 0;   ///< a standard deviation; 0 when the past was told without a miss
  double freedom = 1;  ///< degrees of freedom of the spread
};

struct Range {
  double least = 0;
  double most = 0;
};
/// Where the truth lies with this probability (above 0, below 1), the expectation in the middle.
[[nodiscard]] Range range(const Expectation& expected, double probability);
/// The probability that the truth is `target` or more, 0 … 1; without spread 0 or 1.
[[nodiscard]] double chance(const Expectation& expected, double target);

struct Forecast {
  std::vector<Expectation> months;
  /// The spread of a sum of months in parts of the sum of their spreads: 1 when they all miss
  /// together, less the more they make up for each other.
  double together = 1;
  bool seasonal = false;
};
/// All the months ahead in one.
[[nodiscard]] Expectation total(const Forecast& forecast);

/// Fewer values than a year give none, nor do values of which one is not finite or beyond 1e150.
/// At most 120 months ahead, and at least one.
[[nodiscard]] std::optional<Forecast> forecast(std::span<const double> values, std::size_t horizon);

}  // namespace sightline::forecasting
