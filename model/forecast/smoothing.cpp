#include "model/forecast/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/forecast/minimize.h"

namespace sightline::forecasting {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t values_for_start = 2 * year;
// Of the squares of values around 1: below this a fit is exact, and its logarithm would have no
// end.
constexpr double least_error = 1e-20;

struct Straight {
  double at_0 = 0;
  double slope = 0;
};

/// The least squares line through the values at 1, 2, 3 …
Straight line_through(std::span<const double> values) {
  const auto n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  if (values.size() < 2) return {mean, 0};
  const double middle = (n + 1) / 2;
  double products = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    products += (static_cast<double>(i) + 1 - middle) * (values[i] - mean);
  const double slope = products / (n * (n * n - 1) / 12);
  return {mean - slope * middle, slope};
}

}  // namespace

Smoothing::Start Smoothing::start(std::span<const double> values) const {
  Start found;
  found.seasons.fill(form_.season == Season::multiplicative ? 1 : 0);
  Values adjusted(values.begin(), values.end());
  if (form_.season != Season::none) {
    const auto seasons = seasons_of(values, form_.season == Season::multiplicative);
    found.seasons = seasons->effect;
    adjusted = without_seasons(values, *seasons);
  }
  adjusted.resize(std::min(adjusted.size(), values_for_start));
  if (form_.trend == Trend::none) {
    found.state.level = std::accumulate(adjusted.begin(), adjusted.end(), 0.0) /
                        static_cast<double>(adjusted.size());
  } else {
    const auto line = line_through(adjusted);
    found.state = {line.at_0, line.slope};
  }
  return found;
}

double Smoothing::run(std::span<const double> values, const Start& from, const double* weights,
                      bool keep) {
  const double alpha = weights[0];
  const double beta = form_.trend == Trend::none ? 0 : weights[1] * alpha;
  const double gamma = form_.season == Season::none ? 0 : weights[2] * (1 - alpha);
  const double phi = form_.trend == Trend::none ? 0 : weights[3];
  const bool relative = form_.errors == Errors::multiplicative;
  const bool factors = form_.season == Season::multiplicative;
  auto [level, trend] = from.state;
  auto seasons = from.seasons;
  double squares = 0;
  double logs = 0;
  std::size_t place = 0;
  for (const double value : values) {
    const double base = level + phi * trend;
    double& season = seasons[place];
    place = place + 1 == year ? 0 : place + 1;
    const double expected = factors ? base * season : base + season;
    const double error = value - expected;
    double of_level = error;  // the error as level, trend and season see it
    double of_season = error;
    if (relative) {
      if (!(expected > 0)) return infinity;
      const double part = error / expected;
      squares += part * part;
      logs += std::log(expected);
      of_level = base * part;
      of_season = season * part;
    } else {
      squares += error * error;
    }
    level = base + alpha * of_level;
    trend = phi * trend + beta * of_level;
    season += gamma * of_season;
    if (keep) {
      states_.push_back({level, trend});
      seasons_.push_back(season);
    }
  }
  const auto count = static_cast<double>(values.size());
  if (!(squares < infinity)) return infinity;
  return count * std::log(std::max(squares, least_error)) + 2 * logs;
}

std::optional<Smoothing> Smoothing::fit(std::span<const double> values, const SmoothingForm& form) {
  const bool multiplies =
      form.errors == Errors::multiplicative || form.season == Season::multiplicative;
  if (multiplies && !std::ranges::all_of(values, [](double value) { return value > 0; }))
    return std::nullopt;
  if (form.season != Season::none && values.size() < 2 * year) return std::nullopt;
  Smoothing made(form);
  const auto from = made.start(values);
  std::vector<Bounded> bounds{{0.3, 1e-4, 0.9999, 0.3}};
  std::vector<std::size_t> slots{0};
  const auto free = [&](std::size_t slot, const Bounded& bounded) {
    bounds.push_back(bounded);
    slots.push_back(slot);
  };
  if (form.trend != Trend::none) free(1, {0.1, 1e-4, 0.9999, 0.2});
  if (form.season != Season::none) free(2, {0.1, 1e-4, 0.9999, 0.2});
  if (form.trend == Trend::damped) free(3, {0.95, 0.8, 0.98, -0.07});
  const auto place = [&](const double* found) {
    auto weights = made.weights_;
    for (std::size_t i = 0; i < slots.size(); ++i) weights.at(slots[i]) = found[i];
    return weights;
  };
  const auto best = minimize(
      bounds, [&](const double* at) { return made.run(values, from, place(at).data(), false); });
  made.weights_ = place(best.data());
  made.states_.push_back(from.state);
  made.seasons_.assign(from.seasons.begin(), from.seasons.end());
  const double fit = made.run(values, from, made.weights_.data(), true);
  if (made.states_.size() != values.size() + 1) return std::nullopt;
  const double states = (form.trend == Trend::none ? 1 : 2) +
                        (form.season == Season::none ? 0 : static_cast<double>(year) - 1);
  const double parameters = static_cast<double>(bounds.size()) + states + 1;
  const auto count = static_cast<double>(values.size());
  const double room = count - parameters - 1;
  made.aicc_ =
      room > 0 ? fit + 2 * parameters + 2 * parameters * (parameters + 1) / room : infinity;
  return made;
}

Smoothing Smoothing::choose(std::span<const double> values, bool seasonal) {
  std::optional<Smoothing> best;
  const auto consider = [&](const SmoothingForm& form) {
    auto made = fit(values, form);
    if (made && (!best || made->aicc() < best->aicc())) best = std::move(made);
  };
  for (const auto trend : {Trend::none, Trend::additive, Trend::damped}) {
    if (!seasonal) {
      consider({Errors::additive, trend, Season::none});
      consider({Errors::multiplicative, trend, Season::none});
      continue;
    }
    consider({Errors::additive, trend, Season::additive});
    consider({Errors::multiplicative, trend, Season::multiplicative});
  }
  return best ? *best : *fit(values, {});
}

double Smoothing::season_at(std::size_t origin, std::size_t month) const {
  std::size_t at = month + year;  // where its own season stands, if it is known
  while (at >= origin + year) at -= year;
  return seasons_[at];
}

Values Smoothing::ahead(std::size_t origin, std::size_t horizon) const {
  const auto& state = states_.at(origin);
  const double phi = form_.trend == Trend::none ? 0 : weights_[3];
  Values expected;
  double damping = 1;
  double reach = 0;  // phi + phi² + …
  for (std::size_t h = 0; h < horizon; ++h) {
    damping *= phi;
    reach += damping;
    const double base = state.level + reach * state.trend;
    const double season = season_at(origin, origin + h);
    expected.push_back(form_.season == Season::multiplicative ? base * season : base + season);
  }
  return expected;
}

}  // namespace sightline::forecasting
