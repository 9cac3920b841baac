#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/growth.h"
#include "tests/model/derive_support.h"

namespace derive_growth_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

TEST_CASE("years between two dates count anniversaries and the rest of a year") {
  CHECK(years_between(2025y / 12 / 31, 2028y / 12 / 31) == 3.0);
  CHECK(years_between(2025y / 12 / 31, 2025y / 12 / 31) == 0.0);
  // 1 Jan to 2 Jul is 182 of the 365 days to the next anniversary.
  CHECK(years_between(2025y / 1 / 1, 2026y / 7 / 2) == Approx(1 + 182.0 / 365));
  CHECK(years_between(2028y / 12 / 31, 2025y / 12 / 31) == -3.0);
}

TEST_CASE("a 29 February has its anniversary on the 28th of common years") {
  CHECK(years_between(2024y / 2 / 29, 2027y / 2 / 28) == 3.0);
  CHECK(years_between(2024y / 2 / 29, 2028y / 2 / 29) == 4.0);
  // The 28th of the next leap year is one day short: 3 years and 365 of 366 days.
  CHECK(years_between(2024y / 2 / 29, 2028y / 2 / 28) == Approx(3 + 365.0 / 366));
}

TEST_CASE("annual growth is the compound rate that leads from now to then") {
  CHECK(annual_growth(100, 133.1, 3).value()->fraction == Approx(0.10));  // 1.1^3 = 1.331
  CHECK(annual_growth(100, 25, 2).value()->fraction == Approx(-0.5));     // 0.5^2 = 0.25
  CHECK(annual_growth(100, 0, 3).value()->fraction == -1.0);
  CHECK(annual_growth(100, 100, 3).value()->fraction == 0.0);
}

TEST_CASE("annual growth is not available from zero, to a loss, or backwards in time") {
  for (const auto& growth :
       {annual_growth(0, 100, 3), annual_growth(-5, 100, 3), annual_growth(100, -1, 3),
        annual_growth(100, 200, 0), annual_growth(100, 200, -1)}) {
    CHECK_FALSE(growth);
    CHECK_FALSE(growth.reason().empty());
  }
}

TEST_CASE("growth within a day is too steep for a number, and says so") {
  const MoneyGoal goal{Money{45'000'000}, Money{620'000'000}};
  const auto growth = annual_growth(goal, years_between(2025y / 12 / 31, 2026y / 1 / 1));
  REQUIRE_FALSE(growth);
  CHECK(plain_text(growth.reason()) ==
        "The horizon is too close to the as-of date to give a growth rate.");
  CHECK(annual_growth(goal, years_between(2025y / 12 / 31, 2026y / 12 / 31)));
}

TEST_CASE("a fall to less than a millionth within a year is a fall to nothing") {
  CHECK(annual_growth(18, 16, 1.0 / 365).value()->fraction == -1.0);
  CHECK(annual_growth(1e6, 2, 1).value()->fraction == Approx(-0.999998));
}

TEST_CASE("a goal with one number missing has neither gap nor growth, and says which is missing") {
  const MoneyGoal only_now{Money{100}, std::nullopt};
  const FteGoal only_then{std::nullopt, Fte{100}};
  CHECK_FALSE(gap(only_now));
  CHECK_FALSE(annual_growth(only_now, 3));
  CHECK_FALSE(gap(only_then));
  CHECK(gap(only_now).reason() != gap(only_then).reason());
}

TEST_CASE("the gap is then minus now, negative when the organization shrinks") {
  CHECK(*gap(MoneyGoal{Money{500}, Money{900}}) == Money{400});
  CHECK(*gap(FteGoal{Fte{4200}, Fte{4000}}) == Fte{-200});
}

TEST_CASE("a margin may be negative, and does not exist without revenue") {
  CHECK((*ratio(Money{-50}, Money{200})).fraction == -0.25);
  CHECK_FALSE(ratio(Money{50}, Money{0}));
  CHECK_FALSE(ratio(std::nullopt, Money{200}));
}

TEST_CASE("revenue per employee needs people") {
  CHECK(*per_employee(Money{1'000'00}, Fte{250}) == Money{400'00});  // 1,000 / 2.5
  CHECK_FALSE(per_employee(Money{100}, Fte{0}));
  CHECK_FALSE(per_employee(Money{100}, std::nullopt));
  CHECK_FALSE(per_employee(Money{max_money}, Fte{1}));  // a hundred times what an amount can be
}

}  // namespace derive_growth_test
