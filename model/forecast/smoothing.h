// Smoothing: exponential smoothing with a level and, where they help, trend and seasons.
// Why: the family that does best on short business series, and its state gives forecasts from every
// month of the past, which shows how far they miss.
//
// Sources: R. J. Hyndman, A. B. Koehler, R. D. Snyder, S. Grose, "A state space framework for
// automatic forecasting using exponential smoothing methods", International Journal of Forecasting
// 18 (2002), 439–454 (recursions, start values, choice by AIC); E. S. Gardner, E. McKenzie,
// "Forecasting trends in time series", Management Science 31 (1985), 1237–1246 (damped trend);
// K. P. Burnham, D. R. Anderson, "Model Selection and Multimodel Inference" (2002), for AIC with
// the correction for short series. The damping stays within 0.8 … 0.98, as in the first of these.
#pragma once

#include <array>
#include <span>

#include "model/forecast/seasonality.h"

namespace sightline::forecasting {

enum class Errors { additive, multiplicative };
enum class Trend { none, additive, damped };
enum class Season { none, additive, multiplicative };

struct SmoothingForm {
  Errors errors = Errors::additive;
  Trend trend = Trend::none;
  Season season = Season::none;
};

class Smoothing {
 public:
  /// Fits the parameters to the values, of which there is at least one. Nothing where the form does
  /// not suit them: seasons need two years, multiplication values above 0.
  [[nodiscard]] static std::optional<Smoothing> fit(std::span<const double> values,
                                                    const SmoothingForm& form);
  /// The form that AICc prefers: `seasonal` says whether it may, and then must, have seasons.
  [[nodiscard]] static Smoothing choose(std::span<const double> values, bool seasonal);

  /// What is expected for the months after the first `origin` values, knowing only those (and the
  /// parameters): 1 … `horizon` months ahead.
  [[nodiscard]] Values ahead(std::size_t origin, std::size_t horizon) const;
  /// Infinite when there are too few values for so many parameters.
  [[nodiscard]] double aicc() const { return aicc_; }
  [[nodiscard]] const SmoothingForm& form() const { return form_; }
  /// By how much the expectation of every later month moves with a surprise of 1.
  [[nodiscard]] double alpha() const { return weights_[0]; }

 private:
  struct State {
    double level = 0;
    double trend = 0;
  };
  struct Start {
    State state;
    std::array<double, year> seasons{};
  };

  explicit Smoothing(const SmoothingForm& form) : form_(form) {}
  [[nodiscard]] Start start(std::span<const double> values) const;
  /// What minimizing weighs: −2 log likelihood but for a constant; fills states when asked to.
  [[nodiscard]] double run(std::span<const double> values, const Start& from, const double* weights,
                           bool keep);
  [[nodiscard]] double season_at(std::size_t origin, std::size_t month) const;

  SmoothingForm form_;
  std::array<double, 4> weights_{0, 0, 0, 1};  ///< alpha, beta / alpha, gamma / (1 − alpha), phi
  std::vector<State> states_;                  ///< after 0, 1, 2 … values
  Values seasons_;                             ///< a year before the first value, then by value
  double aicc_ = 0;
};

}  // namespace sightline::forecasting
