// Theta: the standard method and the optimised dynamic one.
// Why: the simplest method that won a competition (M3), and its successor that did best of the
// single methods in M4.
//
// Sources: V. Assimakopoulos, K. Nikolopoulos, "The theta model: a decomposition approach to
// forecasting", International Journal of Forecasting 16 (2000), 521–530; R. J. Hyndman, B. Billah,
// "Unmasking the Theta method", IJF 19 (2003), 287–290 (it is exponential smoothing with a drift of
// half the trend); J. A. Fiorucci, T. R. Pellegrini, F. Louzada, F. Petropoulos, A. B. Koehler,
// "Models for optimising the theta method and their relationship to state space models", IJF 32
// (2016), 1151–1161 (dynamic optimised theta model, equations 8–12; theta from 1 on).
#pragma once

#include <span>

#include "model/forecast/seasonality.h"

namespace sightline::forecasting {

/// The dynamic optimised theta model, fitted to values without seasons, of which there is at least
/// one.
class Theta {
 public:
  [[nodiscard]] static Theta fit(std::span<const double> values);
  /// As Smoothing::ahead.
  [[nodiscard]] Values ahead(std::size_t origin, std::size_t horizon) const;
  [[nodiscard]] double alpha() const { return alpha_; }

 private:
  struct State {
    double level = 0;
    double mean = 0;       ///< of the values so far
    double slope = 0;      ///< of the line through them
    double intercept = 0;  ///< of that line
    double decay = 1;      ///< (1 − alpha) to the number of values
    double count = 0;
  };
  [[nodiscard]] double expected(const State& state) const;
  void take(State& state, double value) const;
  [[nodiscard]] double run(std::span<const double> values, bool keep);

  double alpha_ = 0.5;
  double theta_ = 2;
  double level_ = 0;  ///< before the first value
  std::vector<State> states_;
};

}  // namespace sightline::forecasting
