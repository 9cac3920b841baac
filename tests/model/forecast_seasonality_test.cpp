#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <numeric>

#include "tests/model/forecast_samples.h"

namespace forecast_seasonality_test {
using namespace sightline::forecasting;
using Catch::Approx;

TEST_CASE("passengers fly by season, and chance alone does not make one") {
  CHECK(is_seasonal(airline()));
  int found = 0;
  for (std::uint32_t seed = 1; seed <= 100; ++seed)
    found += is_seasonal(business(60, 0, seed)) ? 1 : 0;
  // The test's level is 90 %: about ten of a hundred.
  CHECK(found <= 20);
  CHECK(is_seasonal(business(60, 0.2, 1)));
}

TEST_CASE("two years are too short to tell seasons from chance, and constants have none") {
  CHECK_FALSE(is_seasonal(business(35, 0.2, 1)));
  CHECK(is_seasonal(business(36, 0.2, 1)));
  CHECK_FALSE(is_seasonal(Values(60, 5.0)));
  CHECK_FALSE(is_seasonal(Values(60, 0.0)));
  CHECK_FALSE(is_seasonal({}));
}

TEST_CASE("exact seasons on a level are found as they are, factors or summands") {
  Values factors;
  Values summands;
  for (std::size_t i = 0; i < 48; ++i) {
    const bool high = i % 12 == 5;
    // Twelve months average 1: (1.55 + 11 · 0.95) / 12.
    factors.push_back(100 * (high ? 1.55 : 0.95));
    summands.push_back((high ? 11.0 : -1.0) - 50);
  }
  const auto multiplied = seasons_of(factors, true);
  REQUIRE(multiplied);
  CHECK(multiplied->at(5) == Approx(1.55));
  CHECK(multiplied->at(12) == Approx(0.95));
  CHECK(multiplied->without(multiplied->with(77, 17), 17) == Approx(77));
  const auto added = seasons_of(summands, false);
  REQUIRE(added);
  CHECK(added->at(5) == Approx(11));
  CHECK(added->at(6) == Approx(-1));
  CHECK(added->without(added->with(77, 17), 17) == Approx(77));
  for (const double value : without_seasons(summands, *added)) CHECK(value == Approx(-50));
}

TEST_CASE("factors average 1 and what may be chance is shrunk towards it") {
  const auto seasons = seasons_of(airline(), true);
  REQUIRE(seasons);
  CHECK(std::accumulate(seasons->effect.begin(), seasons->effect.end(), 0.0) == Approx(12));
  // July is the height of the season and November its low, as every decomposition of it finds.
  CHECK(seasons->at(6) == Approx(1.226).margin(0.01));
  CHECK(seasons->at(10) == Approx(0.801).margin(0.01));
  const auto chance = seasons_of(business(48, 0, 3), true);
  REQUIRE(chance);
  for (std::size_t i = 0; i < year; ++i) CHECK(std::abs(chance->at(i) - 1) < 0.03);
}

TEST_CASE("factors need two years and values above zero") {
  CHECK_FALSE(seasons_of(Values(23, 1.0), true));
  CHECK_FALSE(seasons_of(Values(23, 1.0), false));
  Values values(48, 1.0);
  values[7] = 0;
  CHECK_FALSE(seasons_of(values, true));
  CHECK(seasons_of(values, false));
}

}  // namespace forecast_seasonality_test
