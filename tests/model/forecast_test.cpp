#include "model/forecast/forecast.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>

#include "model/forecast/memory.h"
#include "tests/model/forecast_samples.h"

namespace forecast_test {
using namespace sightline::forecasting;
using Catch::Approx;

namespace {

bool is_sound(const Forecast& made) {
  return std::ranges::all_of(made.months, [](const Expectation& month) {
    return std::isfinite(month.value) && std::isfinite(month.spread) && month.spread >= 0 &&
           month.freedom >= 1;
  });
}

double smape(const Values& came, const Forecast& made) {
  double sum = 0;
  for (std::size_t h = 0; h < came.size(); ++h)
    sum += 200 * std::abs(came[h] - made.months[h].value) /
           (std::abs(came[h]) + std::abs(made.months[h].value));
  return sum / static_cast<double>(came.size());
}

}  // namespace

TEST_CASE("the last 18 months of passengers are forecast within 8 %, and most lie in their range") {
  auto past = airline();
  const Values came(past.end() - 18, past.end());
  past.resize(past.size() - 18);
  const auto made = forecast(past, 18);
  REQUIRE(made);
  CHECK(made->seasonal);
  CHECK(smape(came, *made) < 8);
  int inside = 0;
  for (std::size_t h = 0; h < came.size(); ++h) {
    const auto likely = range(made->months[h], 0.8);
    inside += likely.least <= came[h] && came[h] <= likely.most ? 1 : 0;
  }
  CHECK(inside >= 12);
}

TEST_CASE("Student's quantiles are those of the tables") {
  // 10 degrees of freedom: 1.372184 at 90 %, 1.812461 at 95 % (any table of the distribution).
  const Expectation expected{100, 10, 10};
  CHECK(range(expected, 0.8).least == Approx(100 - 13.72184));
  CHECK(range(expected, 0.8).most == Approx(113.72184));
  CHECK(range(expected, 0.9).most == Approx(118.12461));
  CHECK(chance(expected, 113.72184) == Approx(0.1));
  CHECK(chance(expected, 100) == Approx(0.5));
}

TEST_CASE("the chance falls as the target rises, from 1 to 0") {
  const auto made = forecast(business(40, 0.1, 4), 12);
  REQUIRE(made);
  const auto sum = total(*made);
  double before = 1;
  for (double target = sum.value / 2; target < sum.value * 2; target += sum.value / 50) {
    const double now = chance(sum, target);
    CHECK(now >= 0);
    CHECK(now <= before);
    before = now;
  }
  CHECK(chance(sum, sum.value - 1e300) == Approx(1));
  CHECK(chance(sum, sum.value + 1e300) == Approx(0).margin(1e-12));
}

TEST_CASE("a range has the expectation in its middle and contains narrower ones") {
  const auto made = forecast(business(50, 0.2, 9), 18);
  REQUIRE(made);
  for (const auto& month : made->months) {
    const auto likely = range(month, 0.8);
    const auto narrow = range(month, 0.5);
    CHECK((likely.least + likely.most) / 2 == Approx(month.value));
    CHECK(likely.least <= narrow.least);
    CHECK(narrow.most <= likely.most);
  }
}

TEST_CASE("nearer months are never less sure than later ones, and a sum not more than its parts") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const auto made = forecast(business(12 + seed * 3, seed % 2 == 0 ? 0.2 : 0, seed), 18);
    REQUIRE(made);
    double spreads = 0;
    for (std::size_t h = 0; h < made->months.size(); ++h) {
      if (h > 0) CHECK(made->months[h].spread >= made->months[h - 1].spread);
      spreads += made->months[h].spread;
    }
    CHECK(total(*made).spread <= spreads * (1 + 1e-12));
    CHECK(total(*made).spread > 0);
  }
}

TEST_CASE("in another unit the forecast is the same") {
  const auto values = business(45, 0.2, 6);
  for (const double unit : {1e-6, 3.7, 1e9, 1e120}) {
    Values scaled;
    for (const double value : values) scaled.push_back(value * unit);
    const auto one = forecast(values, 18);
    const auto other = forecast(scaled, 18);
    REQUIRE(one);
    REQUIRE(other);
    for (std::size_t h = 0; h < 18; ++h) {
      CHECK(other->months[h].value == Approx(one->months[h].value * unit).epsilon(1e-6));
      CHECK(other->months[h].spread == Approx(one->months[h].spread * unit).epsilon(1e-5));
    }
  }
}

TEST_CASE("what never changed goes on so and is sure") {
  for (const double level : {5.0, 1e9, -3.0, 0.0}) {
    const auto made = forecast(Values(30, level), 6);
    REQUIRE(made);
    for (const auto& month : made->months) {
      CHECK(month.value == Approx(level).epsilon(1e-3).margin(1e-9));
      CHECK(month.spread <= std::abs(level) * 1e-3);
    }
    CHECK(chance(total(*made), 6 * level - std::abs(level) - 1) == Approx(1));
    CHECK(chance(total(*made), 6 * level + std::abs(level) + 1) == Approx(0).margin(1e-3));
  }
}

TEST_CASE("less than a year, nothing ahead and numbers that are none give no forecast") {
  CHECK_FALSE(forecast(Values(11, 1.0), 6));
  CHECK(forecast(Values(12, 1.0), 6));
  CHECK_FALSE(forecast({}, 6));
  CHECK_FALSE(forecast(Values(24, 1.0), 0));
  CHECK_FALSE(forecast(Values(24, 1.0), 121));
  for (const double odd :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e200}) {
    auto values = Values(24, 1.0);
    values[3] = odd;
    CHECK_FALSE(forecast(values, 6));
  }
}

TEST_CASE("zeros, losses, leaps and tiny numbers are forecast without a number that is none") {
  std::vector<Values> odd;
  odd.push_back(Values(24, 0.0));
  odd.back()[23] = 1;
  odd.push_back(Values(40, -7.0));
  odd.back()[0] = 0;
  odd.push_back(Values(40, 1.0));
  for (std::size_t i = 0; i < 40; i += 2) odd.back()[i] = -1;
  odd.push_back(Values(36, 1e-200));
  odd.push_back(Values(36, 1.0));
  odd.back()[18] = 1e12;
  odd.emplace_back();
  for (int i = 0; i < 48; ++i) odd.back().push_back(std::pow(2.0, i));
  odd.emplace_back();
  for (int i = 0; i < 48; ++i) odd.back().push_back(std::pow(0.5, i));
  odd.emplace_back();
  for (int i = 0; i < 60; ++i) odd.back().push_back(i % 12 == 0 ? 100.0 : 0.0);
  for (const auto& values : odd) {
    const auto made = forecast(values, 18);
    REQUIRE(made);
    CHECK(is_sound(*made));
    CHECK(std::isfinite(chance(total(*made), 0)));
  }
}

TEST_CASE("a memory gives what was made before, and nothing else") {
  const auto values = business(30, 0, 2);
  const auto without = forecast(values, 6);
  const Memory outer;
  const auto first = forecast(values, 6);
  {
    const Memory inner;
    CHECK(total(*forecast(values, 6)).value == total(*first).value);
  }
  CHECK(total(*forecast(values, 6)).value == total(*without).value);
  CHECK(forecast(values, 7)->months.size() == 7);
  CHECK_FALSE(forecast(Values(3, 1.0), 6));
  CHECK_FALSE(forecast(Values(3, 1.0), 6));
  for (std::uint32_t seed = 0; seed < 300; ++seed)
    CHECK(forecast(business(12, 0, seed), 1).has_value());
  CHECK(total(*forecast(values, 6)).value == total(*without).value);
}

}  // namespace forecast_test
