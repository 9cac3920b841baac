#include "model/derive/scenario.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/model/derive_support.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace derive_scenario_test {

constexpr Month start = std::chrono::year{2026} / 1;

/// 100,000 a month from the start, a tenth of it profit, ten people and one more in April.
struct Flat {
  Document document = round_document();
  Plan& plan = document.plan;
  Scenario scenario;

  Flat() {
    for (int i = 0; i < plan_months; ++i) {
      revenue().target.set(add_months(start, i), Money{10'000'000});
      plan.targets.profit.target.set(add_months(start, i), Money{1'000'000});
      heads().target.set(add_months(start, i), Fte{i < 3 ? 1000 : 1100});
    }
  }
  Line<Money>& revenue() { return plan.targets.revenue[0].line; }
  Line<Fte>& heads() { return plan.targets.departments[0].line; }
  void grow(double growth) { scenario.areas = {{{}, plan.targets.revenue[0].id, Percent{growth}}}; }
  Targets targets() const { return scenario_targets(plan, scenario); }
  Money revenue_in(int month) const {
    return *targets().revenue[0].line.target.at(add_months(start, month - 1));
  }
  Money profit_in(int month) const {
    return *targets().profit.target.at(add_months(start, month - 1));
  }
  Fte heads_in(int month) const {
    return *targets().departments[0].line.target.at(add_months(start, month - 1));
  }
};

TEST_CASE("a scenario without drivers is the plan's targets, to the cent", "[derive]") {
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    const auto document = plausible_document(seed);
    CHECK(scenario_targets(document.plan, {}) == document.plan.targets);
  }
  CHECK_FALSE(has_drivers({}));
}

TEST_CASE("growth compounds monthly: a year on, the area has one plus it times the target",
          "[derive]") {
  Flat flat;
  flat.grow(0.1);
  CHECK(flat.revenue_in(12) == Money{11'000'000});
  CHECK(flat.revenue_in(6) == Money{10'488'088});  // √1.1
  flat.grow(-0.1);
  CHECK(flat.revenue_in(12) == Money{9'000'000});
  flat.grow(-1);
  CHECK(flat.revenue_in(1) == Money{});
  flat.grow(-7);
  CHECK(flat.revenue_in(1) == Money{});
}

TEST_CASE("what has happened stays, and growth begins after it", "[derive]") {
  Flat flat;
  flat.grow(0.1);
  flat.revenue().actual.set(add_months(start, 5), Money{9'000'000});
  CHECK(first_open_month(flat.plan) == add_months(start, 6));
  CHECK(flat.revenue_in(6) == Money{10'000'000});
  CHECK(flat.revenue_in(18) == Money{11'000'000});
  CHECK(flat.targets().revenue[0].line.actual == flat.revenue().actual);
}

TEST_CASE("an actual of any line closes its month, one before the plan closes none", "[derive]") {
  Flat flat;
  flat.revenue().actual.set(add_months(start, -1), Money{1});
  CHECK(first_open_month(flat.plan) == start);
  flat.heads().actual.set(start, Fte{1000});
  CHECK(first_open_month(flat.plan) == add_months(start, 1));
  flat.plan.targets.profit.actual.set(last_plan_month(flat.plan), Money{1});
  flat.grow(0.5);
  CHECK(flat.targets() == flat.plan.targets);
}

TEST_CASE("a price scales revenue at once and falls through to profit", "[derive]") {
  Flat flat;
  flat.scenario.price = {0.02};
  CHECK(flat.revenue_in(1) == Money{10'200'000});
  CHECK(flat.profit_in(1) == Money{1'200'000});
  flat.scenario.price = {-0.2};
  CHECK(flat.profit_in(1) == Money{-1'000'000});
}

TEST_CASE("more work earns the month's target margin, and nothing in a month planned at a loss",
          "[derive]") {
  Flat flat;
  flat.grow(0.1);
  CHECK(flat.profit_in(12) == Money{1'100'000});
  flat.plan.targets.profit.target.set(add_months(start, 11), Money{-500'000});
  CHECK(flat.profit_in(12) == Money{-500'000});
}

TEST_CASE("a win rate scales only what an area has above its last actuals", "[derive]") {
  Flat flat;
  for (const int month : {-3, -2, -1})
    flat.revenue().actual.set(add_months(start, month), Money{8'000'000});
  flat.scenario.win_rate = {0.5};
  CHECK(flat.revenue_in(1) == Money{11'000'000});
  flat.scenario.win_rate = {-1};
  CHECK(flat.revenue_in(1) == Money{8'000'000});
  flat.scenario.win_rate = {-4};
  CHECK(flat.revenue_in(1) == Money{8'000'000});
}

TEST_CASE(
    "without actuals a win rate begins at the first open target, and a shrinking area has "
    "nothing new",
    "[derive]") {
  Flat flat;
  flat.scenario.win_rate = {0.5};
  CHECK(flat.revenue_in(18) == Money{10'000'000});
  flat.revenue().target.set(add_months(start, 17), Money{12'000'000});
  CHECK(flat.revenue_in(18) == Money{13'000'000});
  flat.revenue().target.set(add_months(start, 17), Money{2'000'000});
  CHECK(flat.revenue_in(18) == Money{2'000'000});
}

TEST_CASE("a hiring delay shifts planned hires and nobody who is there", "[derive]") {
  Flat flat;
  flat.scenario.hiring_delay = 3;
  CHECK(flat.heads_in(1) == Fte{1000});
  CHECK(flat.heads_in(6) == Fte{1000});
  CHECK(flat.heads_in(7) == Fte{1100});
  flat.scenario.hiring_delay = 15;
  CHECK(flat.heads_in(18) == Fte{1000});
  flat.scenario.hiring_delay = 2'000'000'000;
  CHECK(flat.heads_in(18) == Fte{1000});
  flat.scenario.hiring_delay = -2;
  CHECK(flat.heads_in(1) == Fte{1000});
  CHECK(flat.heads_in(2) == Fte{1100});
  flat.scenario.hiring_delay = -12;
  CHECK(flat.heads_in(1) == Fte{1100});
}

TEST_CASE("a hire that has come is there whatever the delay, and who leaves does so on time",
          "[derive]") {
  Flat flat;
  flat.heads().actual.set(add_months(start, 3), Fte{1100});
  flat.heads().target.set(last_plan_month(flat.plan), Fte{900});
  flat.scenario.hiring_delay = 6;
  CHECK(flat.heads_in(5) == Fte{1100});
  CHECK(flat.heads_in(17) == Fte{1100});
  CHECK(flat.heads_in(18) == Fte{900});
}

TEST_CASE("a department that would hire and let go never falls below nobody", "[derive]") {
  Flat flat;
  for (int i = 0; i < plan_months; ++i)
    flat.heads().target.set(add_months(start, i), Fte{i >= 3 && i < 6 ? 500 : 0});
  flat.scenario.hiring_delay = 12;
  CHECK(flat.heads_in(7) == Fte{});
  CHECK(flat.heads_in(18) == Fte{});
}

TEST_CASE("months without a target stay without one", "[derive]") {
  Flat flat;
  flat.grow(0.1);
  flat.revenue().target.set(add_months(start, 8), std::nullopt);
  flat.plan.targets.profit.target.set(add_months(start, 8), std::nullopt);
  CHECK_FALSE(flat.targets().revenue[0].line.target.at(add_months(start, 8)));
  CHECK_FALSE(flat.targets().profit.target.at(add_months(start, 8)));
  const auto summary = scenario_summary(flat.plan, flat.targets());
  CHECK_FALSE(summary.revenue_year);
  CHECK_FALSE(summary.profit_year);
  CHECK(summary.revenue_month);
  CHECK(summary.headcount == Fte{1100});
}

TEST_CASE("an endless driver leaves a target of nothing what it is", "[derive]") {
  Flat flat;
  flat.revenue().target.set(add_months(start, 17), Money{});
  flat.grow(1e300);
  CHECK(flat.revenue_in(18) == Money{});
}

TEST_CASE("whatever a file holds gives legal amounts", "[derive]") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 30; ++i) {
    auto document = plausible_document(static_cast<std::uint64_t>(i));
    for (int change = 0; change < 6; ++change) mutate(document, random);
    for (const auto& scenario : document.plan.scenarios)
      for (const auto& area : scenario_targets(document.plan, scenario).revenue)
        for (const auto& [month, value] : area.line.target.values())
          CHECK((value.minor <= max_money && value.minor >= -max_money));
  }
}

}  // namespace derive_scenario_test
}  // namespace sightline
