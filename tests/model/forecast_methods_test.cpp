#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/forecast/combination.h"
#include "model/forecast/minimize.h"
#include "tests/model/forecast_samples.h"

namespace forecast_methods_test {
using namespace sightline::forecasting;
using Catch::Approx;

TEST_CASE("the least point of a valley is found, and a bound holds") {
  const auto valley = [](const double* at) {
    return std::pow(at[0] - 0.3, 2) + 4 * std::pow(at[1] + 2, 2);
  };
  const auto found = minimize({{0, -5, 5, 1}, {0, -5, 5, 1}}, valley);
  CHECK(found[0] == Approx(0.3).margin(0.01));
  CHECK(found[1] == Approx(-2).margin(0.01));
  const auto bounded = minimize({{0, -5, 0.1, 1}, {0, -1, 5, 1}}, valley);
  CHECK(bounded[0] == Approx(0.1).margin(0.01));
  CHECK(bounded[1] == Approx(-1).margin(0.01));
  CHECK(minimize({}, valley).empty());
}

TEST_CASE("a cost without an end is walked around") {
  const auto wall = [](const double* at) {
    return at[0] < 0.5 ? std::numeric_limits<double>::infinity() : at[0];
  };
  CHECK(minimize({{0.9, 0, 1, -0.2}}, wall)[0] == Approx(0.5).margin(0.01));
}

TEST_CASE("simple smoothing expects the same of every month, its last level") {
  const Values values{10, 12, 11, 13, 12, 14, 13, 12};
  const auto fit = Smoothing::fit(values, {});
  REQUIRE(fit);
  const double alpha = fit->alpha();
  // The level by its definition: alpha of each value and the rest of what was before.
  double level = 97.0 / 8;
  for (const double value : values) level = alpha * value + (1 - alpha) * level;
  for (const double expected : fit->ahead(values.size(), 4)) CHECK(expected == Approx(level));
  CHECK(fit->ahead(0, 1)[0] == Approx(97.0 / 8));
}

TEST_CASE("a straight line goes on with trend, and ever flatter when damped") {
  Values line;
  for (int i = 1; i <= 40; ++i) line.push_back(100 + 2 * i);
  const auto straight = Smoothing::fit(line, {Errors::additive, Trend::additive, Season::none});
  REQUIRE(straight);
  CHECK(straight->ahead(40, 10).back() == Approx(200));
  const auto damped = Smoothing::fit(line, {Errors::additive, Trend::damped, Season::none});
  const auto ahead = damped->ahead(40, 30);
  CHECK(ahead[0] > 180);
  CHECK(ahead[29] < 240);
  CHECK(ahead[29] - ahead[28] < ahead[1] - ahead[0]);
}

TEST_CASE("forms that don't suit the values are not fitted") {
  const Values short_one(23, 5.0);
  CHECK_FALSE(Smoothing::fit(short_one, {Errors::additive, Trend::none, Season::additive}));
  const Values with_loss{3, -1, 4, 1};
  CHECK_FALSE(Smoothing::fit(with_loss, {Errors::multiplicative, Trend::none, Season::none}));
  CHECK(Smoothing::choose(with_loss, false).ahead(4, 3).size() == 3);
  CHECK(Smoothing::choose(Values{5}, false).ahead(1, 2) == Values{5, 5});
}

TEST_CASE("of passengers, trend and growing seasons are chosen") {
  // As R's forecast::ets chooses for this series: multiplicative errors and seasons, with trend.
  const auto chosen = Smoothing::choose(airline(), true);
  CHECK(chosen.form().errors == Errors::multiplicative);
  CHECK(chosen.form().season == Season::multiplicative);
  CHECK(chosen.form().trend != Trend::none);
}

TEST_CASE("theta goes on with a part of the trend") {
  Values line;
  for (int i = 1; i <= 40; ++i) line.push_back(100 + 2 * i);
  const auto ahead = Theta::fit(line).ahead(40, 10);
  // Between the level and the line, as theta weighs them.
  CHECK(ahead.back() > 180 + 10 * 2 * 0.4);
  CHECK(ahead.back() < 180 + 10 * 2 * 1.1);
  for (const double expected : Theta::fit(Values(30, 7.0)).ahead(30, 5))
    CHECK(expected == Approx(7).epsilon(1e-3));
}

TEST_CASE("what is expected from a month of the past knows nothing of what came after") {
  auto values = business(48, 0, 5);
  for (auto& value : values) value /= 1000;
  const auto fit = Theta::fit(values);
  const auto before = fit.ahead(30, 3);
  CHECK(before.size() == 3);
  CHECK(fit.ahead(48, 3) != before);
  const Combination all(values);
  CHECK(all.ahead(1, 6).size() == 6);
  CHECK(all.ahead(48, 18).size() == 18);
  CHECK(all.persistence() >= 0);
  CHECK(all.persistence() <= 1);
}

}  // namespace forecast_methods_test
