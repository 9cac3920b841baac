#include "model/forecast/seasonality.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::forecasting {

namespace {

constexpr std::size_t years_to_test = 3;
constexpr std::size_t years_to_average = 2;
constexpr double chi_square_11_90 = 17.275;  // 90 % of the chi square with 11 degrees of freedom

bool all_positive(std::span<const double> values) {
  return std::ranges::all_of(values, [](double value) { return value > 0; });
}

/// Centred on each value, half a year from both ends; the others are left out.
Values moving_average(std::span<const double> values) {
  Values average;
  for (std::size_t i = year / 2; i + year / 2 < values.size(); ++i) {
    double sum = (values[i - year / 2] + values[i + year / 2]) / 2;
    for (std::size_t j = i - year / 2 + 1; j < i + year / 2; ++j) sum += values[j];
    average.push_back(sum / static_cast<double>(year));
  }
  return average;
}

/// By place in the year, what the values are beside their surroundings.
using ByPlace = std::array<Values, year>;
ByPlace beside_average(std::span<const double> values, bool multiplicative) {
  const auto average = moving_average(values);
  ByPlace found;
  for (std::size_t i = 0; i < average.size(); ++i) {
    const std::size_t at = i + year / 2;
    found.at(at % year).push_back(multiplicative ? values[at] / average[i]
                                                 : values[at] - average[i]);
  }
  return found;
}

double mean_of(const Values& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The mean over places of the variance of a place's mean; 0 where no place was seen twice.
double variance_of_means(const ByPlace& ratios) {
  double sum = 0;
  int places = 0;
  for (const auto& of_place : ratios) {
    if (of_place.size() < 2) continue;
    const auto count = static_cast<double>(of_place.size());
    const double mean = mean_of(of_place);
    double squares = 0;
    for (const double ratio : of_place) squares += (ratio - mean) * (ratio - mean);
    sum += squares / (count - 1) / count;
    ++places;
  }
  return places > 0 ? sum / places : 0;
}

void shrink(Seasons& seasons, double variance) {
  constexpr double degrees = static_cast<double>(year) - 3;
  const double none = seasons.multiplicative ? 1 : 0;
  double squares = 0;
  for (const double effect : seasons.effect) squares += (effect - none) * (effect - none);
  const double kept = squares > 0 ? std::clamp(1 - degrees * variance / squares, 0.0, 1.0) : 0;
  for (auto& effect : seasons.effect) effect = none + kept * (effect - none);
}

}  // namespace

bool is_seasonal(std::span<const double> values) {
  if (values.size() < years_to_test * year) return false;
  struct Ratio {
    double value;
    std::size_t place;
  };
  std::vector<Ratio> ratios;
  const auto by_place = beside_average(values, all_positive(values));
  for (std::size_t place = 0; place < year; ++place)
    for (const double value : by_place.at(place)) ratios.push_back({value, place});
  std::ranges::sort(ratios, {}, &Ratio::value);
  const auto count = static_cast<double>(ratios.size());
  std::array<double, year> ranks{};
  double ties = 0;
  for (std::size_t first = 0; first < ratios.size();) {
    std::size_t end = first;
    while (end < ratios.size() && ratios[end].value == ratios[first].value) ++end;
    const auto tied = static_cast<double>(end - first);
    ties += tied * tied * tied - tied;
    for (std::size_t i = first; i < end; ++i)
      ranks.at(ratios[i].place) += static_cast<double>(first + end + 1) / 2;
    first = end;
  }
  const double correction = 1 - ties / (count * count * count - count);
  if (!(correction > 0)) return false;  // all the same
  double squares = 0;
  for (std::size_t place = 0; place < year; ++place)
    squares += ranks.at(place) * ranks.at(place) / static_cast<double>(by_place.at(place).size());
  const double statistic = 12 / (count * (count + 1)) * squares - 3 * (count + 1);
  return statistic / correction > chi_square_11_90;
}

std::optional<Seasons> seasons_of(std::span<const double> values, bool multiplicative) {
  if (values.size() < years_to_average * year) return std::nullopt;
  if (multiplicative && !all_positive(values)) return std::nullopt;
  const auto ratios = beside_average(values, multiplicative);
  Seasons seasons{multiplicative, {}};
  double sum = 0;
  for (std::size_t place = 0; place < year; ++place) {
    seasons.effect.at(place) = mean_of(ratios.at(place));
    sum += seasons.effect.at(place);
  }
  const double mean = sum / static_cast<double>(year);
  for (auto& effect : seasons.effect) effect = multiplicative ? effect / mean : effect - mean;
  shrink(seasons, variance_of_means(ratios));
  return seasons;
}

Values without_seasons(std::span<const double> values, const Seasons& seasons) {
  Values found(values.begin(), values.end());
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = seasons.without(found[i], i);
  return found;
}

}  // namespace sightline::forecasting
