#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "model/derive/spread.h"
#include "model/derive/trajectory.h"
#include "tests/model/derive_support.h"

namespace derive_spread_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Money cent{1};
constexpr Period year{2026y / 1, 2026y / 12};

Money total_of(const Series<Money>& series) {
  Money total;
  for (const auto& [month, value] : series.values()) total += value;
  return total;
}

}  // namespace

TEST_CASE("an even spread gives the cents left over to the first months") {
  const auto spread = spread_evenly(Money{100}, {2026y / 1, 2026y / 3}, cent);  // 33⅓ each
  CHECK(spread.at(2026y / 1) == Money{34});
  CHECK(spread.at(2026y / 2) == Money{33});
  CHECK(spread.at(2026y / 3) == Money{33});
}

TEST_CASE("every spread adds up to the cent, whatever amount, weights and months") {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> weight(0, 1000);
  std::uniform_int_distribution<std::int64_t> amount(-max_money, max_money);
  for (int i = 0; i < 500; ++i) {
    const Period period{2026y / 1, add_months(2026y / 1, static_cast<int>(random() % 36))};
    std::vector<double> weights;
    for (int m = 0; m < period.length(); ++m) weights.push_back(weight(random));
    const Money total{i % 2 == 0 ? amount(random) : amount(random) / 1'000'000'000'000};
    CHECK(total_of(spread(total, weights, period, cent)) == total);
    CHECK(total_of(spread_growing(total, Percent{weight(random) / 2000}, period, cent)) == total);
  }
}

TEST_CASE("what is spread in whole units has cents in the last month alone, and adds up") {
  constexpr Money dollar{100};
  const Period months{2026y / 1, 2027y / 6};
  const auto growing = spread_growing(Money{480'000'000}, Percent{0.01}, months, dollar);
  CHECK(total_of(growing) == Money{480'000'000});
  for (const auto& [month, value] : growing.values()) CHECK(value.minor % dollar.minor == 0);
  const auto odd = spread_evenly(Money{-100'001}, months, dollar);
  CHECK(total_of(odd) == Money{-100'001});
  CHECK(odd.at(2027y / 5)->minor % dollar.minor == 0);
  CHECK(odd.at(2027y / 6)->minor % dollar.minor == -1);
  CHECK_THROWS_AS(spread(Money{10}, {1, 1}, {2026y / 1, 2026y / 2}, Money{}),
                  std::invalid_argument);
}

TEST_CASE("weights that are all zero count as equal, impossible ones are refused") {
  const Period two{2026y / 1, 2026y / 2};
  CHECK(spread(Money{10}, {0, 0}, two, cent) == spread_evenly(Money{10}, two, cent));
  CHECK_THROWS_AS(spread(Money{10}, {1, -1}, two, cent), std::invalid_argument);
  CHECK_THROWS_AS(spread(Money{10}, {1}, two, cent), std::invalid_argument);
  CHECK_THROWS_AS(spread(Money{10}, {1, std::numeric_limits<double>::quiet_NaN()}, two, cent),
                  std::invalid_argument);
}

TEST_CASE("compound growth makes each month greater by the same part") {
  // 100 + 110 + 121 = 331
  const auto spread = spread_growing(Money{33'100}, Percent{0.10}, {2026y / 1, 2026y / 3}, cent);
  CHECK(spread.at(2026y / 1) == Money{10'000});
  CHECK(spread.at(2026y / 2) == Money{11'000});
  CHECK(spread.at(2026y / 3) == Money{12'100});
}

TEST_CASE("a seasonal spread follows the same months of last year") {
  Series<Money> history;
  for (int i = 0; i < 12; ++i)
    history.set(add_months(2025y / 1, i), Money{i == 11 ? 900 : 100});  // December is strong
  const auto spread =
      *spread_seasonally(Money{4'000}, history, year, cent);  // 11 · 100 + 900 = 2,000
  CHECK(spread.at(2026y / 1) == Money{200});
  CHECK(spread.at(2026y / 12) == Money{1'800});
  history.set(2025y / 6, std::nullopt);
  CHECK_FALSE(spread_seasonally(Money{4'000}, history, year, cent));
  CHECK_FALSE(spread_seasonally(Money{4'000}, {}, year, cent));
}

TEST_CASE("a history of nothing has no seasons") {
  Series<Money> history;
  for (int i = 0; i < 12; ++i) history.set(add_months(2025y / 1, i), Money{});
  CHECK_FALSE(spread_seasonally(Money{4'000}, history, year, cent));
}

TEST_CASE("targets along the trajectory are the trajectory, and missing without one") {
  auto plan = round_document().plan;
  const auto area = plan.vision.organization.areas[0].id;
  const auto along = *along_trajectory(plan, area, year);
  CHECK(along.at(2026y / 5) == *revenue_trajectory(plan, area, 2026y / 5));
  // A year of the trajectory is its trailing twelve in December: 1.2m · 1.1, but for rounding.
  CHECK(std::abs(total_of(along).minor - 132'000'000) <= 6);
  CHECK_FALSE(profit_along_trajectory(plan, year));
  plan.vision.organization.revenue.now = std::nullopt;
  CHECK_FALSE(along_trajectory(plan, area, year));
}

TEST_CASE("headcount is led to a level, in tenths, and the last month is the level") {
  const auto levels = spread_level(Fte{1000}, Fte{1100}, {2026y / 1, 2026y / 3});
  CHECK(levels.at(2026y / 1) == Fte{1030});  // 10.33
  CHECK(levels.at(2026y / 2) == Fte{1070});  // 10.67
  CHECK(levels.at(2026y / 3) == Fte{1100});
  CHECK(hold_level(Fte{850}, year).values().size() == 12);
}

}  // namespace derive_spread_test
