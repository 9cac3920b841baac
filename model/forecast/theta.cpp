#include "model/forecast/theta.h"

#include <limits>

#include "model/forecast/minimize.h"

namespace sightline::forecasting {

double Theta::expected(const State& state) const {
  const double decay = state.decay * (1 - alpha_);  // (1 − alpha)^t, t counting the month meant
  const double drift = state.decay * state.intercept + (1 - decay) / alpha_ * state.slope;
  return state.level + (1 - 1 / theta_) * drift;
}

void Theta::take(State& state, double value) const {
  state.count += 1;
  const double t = state.count;
  state.level = alpha_ * value + (1 - alpha_) * state.level;
  if (t > 1) state.slope = ((t - 2) * state.slope + 6 / t * (value - state.mean)) / (t + 1);
  state.mean = ((t - 1) * state.mean + value) / t;
  state.intercept = state.mean - (t + 1) / 2 * state.slope;
  state.decay *= 1 - alpha_;
}

double Theta::run(std::span<const double> values, bool keep) {
  State state;
  state.level = level_;
  double squares = 0;
  if (keep) states_.push_back(state);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double error = values[i] - expected(state);
    squares += error * error;
    take(state, values[i]);
    if (keep) states_.push_back(state);
  }
  return squares < std::numeric_limits<double>::infinity()
             ? squares
             : std::numeric_limits<double>::infinity();
}

Theta Theta::fit(std::span<const double> values) {
  Theta made;
  const double first = values.front();
  const double step = first == 0 ? 0.5 : first / 4;
  // A level half way to the first value and theta 2, as the method was published, to begin with.
  const std::vector<Bounded> bounds{
      {0.5, 0.1, 0.99, -0.2}, {2, 1, 100, 1}, {first / 2, -1e6, 1e6, step}};
  const auto set = [&](const double* at) {
    made.alpha_ = at[0];
    made.theta_ = at[1];
    made.level_ = at[2];
  };
  const auto best = minimize(bounds, [&](const double* at) {
    set(at);
    return made.run(values, false);
  });
  set(best.data());
  static_cast<void>(made.run(values, true));
  return made;
}

Values Theta::ahead(std::size_t origin, std::size_t horizon) const {
  auto state = states_.at(origin);
  Values found;
  for (std::size_t h = 0; h < horizon; ++h) {
    found.push_back(expected(state));
    take(state, found.back());
  }
  return found;
}

}  // namespace sightline::forecasting
