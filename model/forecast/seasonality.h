// Seasonality: whether months differ by the time of year, and by how much.
// Why: a pattern that is only chance makes forecasts worse, so it is tested before it is used.
//
// Sources. The pattern: ratios (differences) to a centred moving average of 2 × 12 months, averaged
// by month (classical decomposition; M. Kendall, A. Stuart, "The Advanced Theory of Statistics" 3
// (1983), 410–414). The test: W. H. Kruskal, W. A. Wallis, "Use of ranks in one-criterion variance
// analysis", Journal of the American Statistical Association 47 (1952), 583–621, on those ratios,
// as in the X-11 family (D. Ladiray, B. Quenneville, "Seasonal Adjustment with the X-11 Method"
// (2001)), at 90 %, the level at which the Theta method tests. Of the pattern only so much is kept
// as is not likely to be chance: D. M. Miller, D. Williams, "Shrinkage estimators of time series
// seasonal factors and their effect on forecasting accuracy", International Journal of Forecasting
// 19 (2003), 669–684, the estimator of James and Stein.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sightline::forecasting {

using Values = std::vector<double>;
inline constexpr std::size_t year = 12;

/// The effect of each place in the year; place 0 is that of the first value.
struct Seasons {
  bool multiplicative = true;  ///< factors around 1, else summands around 0
  std::array<double, year> effect{};

  [[nodiscard]] double at(std::size_t index) const { return effect.at(index % year); }
  [[nodiscard]] double with(double value, std::size_t index) const {
    return multiplicative ? value * at(index) : value + at(index);
  }
  [[nodiscard]] double without(double value, std::size_t index) const {
    return multiplicative ? value / at(index) : value - at(index);
  }
};

/// Whether months differ by more than chance. False for fewer than 36 values: with two years, half
/// of the months have been seen against their surroundings only once.
[[nodiscard]] bool is_seasonal(std::span<const double> values);

/// From at least 24 values, else nothing. Multiplicative only where all values are above 0, else
/// nothing too.
[[nodiscard]] std::optional<Seasons> seasons_of(std::span<const double> values,
                                                bool multiplicative);

[[nodiscard]] Values without_seasons(std::span<const double> values, const Seasons& seasons);

}  // namespace sightline::forecasting
