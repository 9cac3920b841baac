#include <catch2/catch_test_macros.hpp>

#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/edit/apply.h"
#include "model/edit/differences.h"
#include "model/edit/gestures_horizon.h"
#include "model/find.h"
#include "model/validate.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_horizon_test {

using namespace std::chrono_literals;

struct Rolling {
  Document document = plausible_document(std::uint64_t{11});
  IdSource ids{12};

  Plan& plan() { return document.plan; }
  void close(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      plan().cycles[i].closed_on = last_day(plan().cycles[i].last_month());
  }
};

TEST_CASE("the horizon rolls: the oldest cycle leaves, a new one joins, and nothing is lost") {
  Rolling rolling;
  rolling.close(1);
  const auto before = rolling.document;
  const auto rolled = apply(before, roll_horizon(before, 1, rolling.ids));
  CHECK(horizon_of(rolled.plan) == Period{2026y / 4, 2027y / 9});
  REQUIRE(rolled.plan.cycles.size() == 7);
  CHECK(rolled.plan.cycles.back().start == 2027y / 7);
  CHECK(cycle_number(rolled.plan, rolled.plan.cycles[1].id) == 2);
  CHECK_FALSE(first_fault(rolled, "a"));
  // All but the start and the new cycle is as it was, first cycle, figures and baselines included.
  auto back = rolled;
  back.plan.organization.plan_start = before.plan.organization.plan_start;
  back.plan.cycles.pop_back();
  CHECK(back == before);
}

TEST_CASE("after rolling, actuals of the first cycle are history that the landing builds on") {
  Rolling rolling;
  rolling.close(1);
  auto& profit = rolling.plan().targets.profit;
  for (int i = 0; i < 3; ++i) profit.actual.set(add_months(2026y / 1, i), Money{1'000'000 + i});
  const auto rolled = apply(rolling.document, roll_horizon(rolling.document, 1, rolling.ids));
  CHECK(rolled.plan.targets.profit.actual.at(2026y / 2) == Money{1'000'001});
  const auto landing = profit_landing(rolled.plan);
  CHECK(landing.is_forecast());
  CHECK(landing.months.at(2026y / 4).has_value());
  // Months that joined have no target yet, so their sum is known to be incomplete.
  const auto total = sum(total_revenue(rolled.plan.targets).target, horizon_of(rolled.plan));
  CHECK(total.months == 15);
  CHECK(total.of == 18);
  int months = 0;
  for (const auto& year : fiscal_years(rolled.plan)) months += year.months.length();
  CHECK(months == plan_months);
}

TEST_CASE("a cycle that is not closed does not leave the horizon") {
  Rolling rolling;
  CHECK(why_not_rolled(rolling.plan(), 1));
  CHECK_THROWS_AS(roll_horizon(rolling.document, 1, rolling.ids), Failure);
  rolling.close(1);
  CHECK_FALSE(why_not_rolled(rolling.plan(), 1));
  CHECK(why_not_rolled(rolling.plan(), 2));
  CHECK(closed_at_the_start(rolling.plan()) == 1);
}

TEST_CASE("after six cycles the next eighteen months begin in the same plan") {
  Rolling rolling;
  rolling.close(6);
  CHECK(closed_at_the_start(rolling.plan()) == 6);
  const auto rolled = apply(rolling.document, roll_horizon(rolling.document, 6, rolling.ids));
  CHECK(horizon_of(rolled.plan) == Period{2027y / 7, 2028y / 12});
  CHECK(rolled.plan.cycles.size() == 12);
  CHECK(rolled.plan.actions == rolling.plan().actions);
  CHECK(closed_at_the_start(rolled.plan) == 0);
}

TEST_CASE("cycles are added ahead up to a limit, and rolling takes those that are there") {
  Rolling rolling;
  auto document = rolling.document;
  for (int i = 0; i < most_cycles_ahead; ++i)
    document = apply(document, add_cycle(document, rolling.ids.next<Cycle>()));
  CHECK(document.plan.cycles.size() == 8);
  CHECK(document.plan.cycles.back().start == 2027y / 10);
  CHECK(horizon_of(document.plan) == horizon_of(rolling.plan()));
  CHECK_THROWS_AS(add_cycle(document, rolling.ids.next<Cycle>()), Failure);
  document.plan.cycles[0].closed_on = 2026y / 3 / 31;
  const auto rolled = apply(document, roll_horizon(document, 1, rolling.ids));
  CHECK(rolled.plan.cycles == document.plan.cycles);
}

TEST_CASE("a plan whose cycles are all gone has nothing to roll") {
  Rolling rolling;
  rolling.plan().cycles.clear();
  CHECK(why_not_rolled(rolling.plan(), 1));
}

}  // namespace edit_horizon_test
}  // namespace sightline
