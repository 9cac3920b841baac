#include "model/forecast/forecast.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "model/forecast/combination.h"
#include "model/forecast/memory.h"

namespace sightline::forecasting {

namespace {

// Doubles are exact enough, and wider numbers have tables that every start of the program would
// make.
using Student = boost::math::students_t_distribution<
    double, boost::math::policies::policy<boost::math::policies::promote_double<false>>>;

constexpr double largest = 1e150;
constexpr std::size_t longest_horizon = 120;
// Five years of the past say how far forecasts miss; older ones say it of another business.
constexpr std::size_t most_origins = 60;
// From fewer origins than this, a number of months ahead is not judged by itself.
constexpr std::size_t least_origins = 6;
constexpr double fitted_parameters = 6;  // level, trend, damping, two weights and the variance
constexpr double seasonal_parameters = static_cast<double>(year) - 1;

double root_mean_square(const Values& misses) {
  double squares = 0;
  for (const double miss : misses) squares += miss * miss;
  return std::sqrt(squares / static_cast<double>(misses.size()));
}

/// The misses of forecasts from the past, in parts of the level then where that makes sense.
class BackTest {
 public:
  BackTest(std::span<const double> values, const Combination& method, std::size_t horizon)
      : values_(values),
        relative_(std::ranges::all_of(values, [](double value) { return value > 0; })),
        persistence_(method.persistence()),
        by_month_(horizon),
        by_total_(horizon) {
    const std::size_t count = values.size();
    const std::size_t first =
        std::max(std::min(year, count / 2), count > most_origins ? count - most_origins : 0);
    for (std::size_t origin = first; origin < count; ++origin) {
      const auto ahead = method.ahead(origin, std::min(horizon, count - origin));
      double total = 0;
      for (std::size_t h = 0; h < ahead.size(); ++h) {
        const double miss = (values[origin + h] - ahead[h]) / level(origin);
        total += miss;
        by_month_[h].push_back(miss);
        by_total_[h].push_back(total);
      }
    }
  }

  /// By months ahead, never less than for the months before.
  [[nodiscard]] Values spread_of_months() const {
    const double now = level(values_.size());
    Values spread;
    double variance = 0;
    for (const auto& misses : by_month_) {
      if (enough(misses))
        variance = std::max(variance, std::pow(root_mean_square(misses) * now, 2));
      else if (!spread.empty())
        variance += std::pow(persistence_ * spread.front(), 2);
      spread.push_back(std::sqrt(variance));
    }
    return spread;
  }

  /// Forecast::together: what the longest sums that were seen often enough say, and not less than
  /// the theory says.
  [[nodiscard]] double together(const Values& months) const {
    const double now = level(values_.size());
    double sum = 0;
    double seen = 0;
    for (std::size_t h = 0; h < months.size() && enough(by_total_[h]); ++h) {
      sum += months[h];
      if (sum > 0) seen = root_mean_square(by_total_[h]) * now / sum;
    }
    return std::min(std::max(seen, part_by_theory(months.size())), 1.0);
  }

 private:
  [[nodiscard]] double level(std::size_t origin) const {
    if (!relative_) return 1;
    const std::size_t first = origin > year ? origin - year : 0;
    double sum = 0;
    for (std::size_t i = first; i < origin; ++i) sum += values_[i];
    return sum / static_cast<double>(origin - first);
  }

  [[nodiscard]] static bool enough(const Values& misses) { return misses.size() >= least_origins; }

  /// Of a level of which each surprise keeps its persistent part, months h ahead are missed by
  /// sigma² (1 + (h − 1) alpha²), and the sum of all by sigma² Σ (1 + (h − 1) alpha)².
  [[nodiscard]] double part_by_theory(std::size_t months) const {
    double together = 0;
    double squares = 0;
    for (std::size_t h = 0; h < months; ++h) {
      const auto kept = persistence_ * static_cast<double>(h);
      together += std::sqrt(1 + persistence_ * kept);
      squares += (1 + kept) * (1 + kept);
    }
    return std::sqrt(squares) / together;
  }

  std::span<const double> values_;
  bool relative_;
  double persistence_;
  std::vector<Values> by_month_;
  std::vector<Values> by_total_;
};

std::optional<Forecast> made_from(std::span<const double> values, std::size_t horizon) {
  if (values.size() < least_values || horizon == 0 || horizon > longest_horizon)
    return std::nullopt;
  double scale = 0;
  for (const double value : values) {
    if (!(std::abs(value) <= largest)) return std::nullopt;
    scale += std::abs(value) / static_cast<double>(values.size());
  }
  Forecast made;
  made.months.resize(horizon);
  if (!(scale > 0)) return made;
  Values scaled(values.begin(), values.end());
  for (auto& value : scaled) value /= scale;

  const Combination method(scaled);
  made.seasonal = method.is_seasonal();
  const auto count = static_cast<double>(values.size());
  const double parameters = fitted_parameters + (made.seasonal ? seasonal_parameters : 0);
  const double freedom = std::max(count - parameters, 1.0);
  const double widened = std::sqrt(count / freedom) * scale;
  const auto expected = method.ahead(values.size(), horizon);
  const BackTest past(scaled, method, horizon);
  const auto spread = past.spread_of_months();
  made.together = past.together(spread);
  for (std::size_t h = 0; h < horizon; ++h)
    made.months[h] = {expected[h] * scale, spread[h] * widened, freedom};
  return made;
}

}  // namespace

Range range(const Expectation& expected, double probability) {
  const Student student(expected.freedom);
  const double reach = boost::math::quantile(student, (1 + probability) / 2) * expected.spread;
  return {expected.value - reach, expected.value + reach};
}

double chance(const Expectation& expected, double target) {
  const double apart = target - expected.value;
  if (!(expected.spread > 0)) return apart <= 0 ? 1 : 0;
  const double distance = std::clamp(apart / expected.spread, -largest, largest);
  const Student student(expected.freedom);
  return boost::math::cdf(boost::math::complement(student, distance));
}

std::optional<Forecast> forecast(std::span<const double> values, std::size_t horizon) {
  return Memory::recall(values, horizon, [&] { return made_from(values, horizon); });
}

Expectation total(const Forecast& forecast) {
  Expectation sum{0, 0, forecast.months.empty() ? 1 : forecast.months.front().freedom};
  for (const auto& month : forecast.months) {
    sum.value += month.value;
    sum.spread += forecast.together * month.spread;
  }
  return sum;
}

}  // namespace sightline::forecasting
