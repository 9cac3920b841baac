// Combination: the median of five methods, from any month of the past.
// Why: no method is best everywhere, and the median of simple ones misses less than the best of
// them, without having to know which that is.
//
// Sources: F. Petropoulos, I. Svetunkov, "A simple combination of univariate models", International
// Journal of Forecasting 36 (2020), 110–115 (the median); S. Makridakis and others, "The accuracy
// of extrapolation (time series) methods", Journal of Forecasting 1 (1982), 111–153 (seasonal naive
// and smoothing of seasonally adjusted values). The five: seasonal naive (the same month of the
// last year), simple exponential smoothing and damped trend of the values without their seasons,
// dynamic optimised theta of the same, and the form of exponential smoothing that AICc prefers.
#pragma once

#include "model/forecast/smoothing.h"
#include "model/forecast/theta.h"

namespace sightline::forecasting {

/// Fewer values than a year are too few for the first of the five.
inline constexpr std::size_t least_values = year;

class Combination {
 public:
  /// At least `least_values`, all finite and around 1 in size; forecast() sees to both.
  explicit Combination(std::span<const double> values);

  [[nodiscard]] bool is_seasonal() const { return seasons_.has_value(); }
  /// What is expected for the months after the first `origin` values (at least one), by parameters
  /// that were fitted to all of them. In the first year the last value stands for the year before.
  [[nodiscard]] Values ahead(std::size_t origin, std::size_t horizon) const;
  /// By how much of a surprise the level moves for good, by simple exponential smoothing: 0 … 1.
  [[nodiscard]] double persistence() const { return adjusted_.front().alpha(); }

 private:
  Values values_;
  std::optional<Seasons> seasons_;
  std::vector<Smoothing> adjusted_;  ///< simple and damped
  std::optional<Theta> theta_;
  std::optional<Smoothing> chosen_;
};

}  // namespace sightline::forecasting
