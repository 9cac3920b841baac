#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/derive/trajectory.h"
#include "tests/model/derive_support.h"
#include "tests/support/plausible_document.h"

namespace derive_trajectory_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

TEST_CASE("the trailing-12 trajectory begins at now and ends at then") {
  const auto plan = round_document().plan;  // 1.2m growing by 10 % a year
  CHECK(*revenue_trajectory_12(plan, 2025y / 12) == Money{120'000'000});
  CHECK(*revenue_trajectory_12(plan, 2026y / 12) == Money{132'000'000});
  CHECK(*revenue_trajectory_12(plan, 2028y / 12) == Money{159'720'000});
  // Month 18: 1.2m · 1.1^1.5 = 1.2m · 1.15369
  CHECK(static_cast<double>((*revenue_trajectory_12(plan, 2027y / 6)).minor) ==
        Approx(120'000'000 * std::pow(1.1, 1.5)));
}

TEST_CASE("the months of the trajectory add up to its trailing twelve, at every month") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto plan = plausible_document(seed).plan;
    for (const Month last : {2026y / 1, 2026y / 12, 2027y / 6, 2028y / 12}) {
      Money trailing;
      for (int back = 0; back < 12; ++back)
        trailing += *revenue_trajectory(plan, add_months(last, -back));
      // Each month is rounded by at most half a unit, and so is the trailing twelve.
      CHECK(std::abs((trailing - *revenue_trajectory_12(plan, last)).minor) <= 6);
    }
  }
}

TEST_CASE("without growth a month of the trajectory is a twelfth of now") {
  auto plan = round_document().plan;
  plan.vision.organization.revenue.then = plan.vision.organization.revenue.now;
  CHECK(*revenue_trajectory(plan, 2026y / 1) == Money{10'000'000});
  CHECK(*revenue_trajectory(plan, 2028y / 12) == Money{10'000'000});
}

TEST_CASE("an area's trajectory is the total times its share on a straight line") {
  auto plan = round_document().plan;
  auto& area = plan.vision.organization.areas[0];
  area.share_now = Percent{0.2};
  area.share_then = Percent{0.5};
  const auto total = static_cast<double>((*revenue_trajectory(plan, 2027y / 6)).minor);
  // Half of the 36 months have passed: 20 % + 30 % / 2 = 35 %.
  CHECK(static_cast<double>((*revenue_trajectory(plan, area.id, 2027y / 6)).minor) ==
        Approx(0.35 * total));
  area.share_then = std::nullopt;
  CHECK_FALSE(revenue_trajectory(plan, area.id, 2027y / 6));
  CHECK_FALSE(revenue_trajectory(plan, Id<SpecialtyArea>{}, 2027y / 6));
}

TEST_CASE("profit is revenue times a margin on a straight line, headcount grows geometrically") {
  auto plan = round_document().plan;
  plan.vision.success.profit = {Money{12'000'000}, Money{31'944'000}};  // 10 % → 20 %
  const auto total = static_cast<double>((*revenue_trajectory(plan, 2027y / 6)).minor);
  CHECK(static_cast<double>((*profit_trajectory(plan, 2027y / 6)).minor) == Approx(0.15 * total));
  // 10 · 2^(18/36) = 14.14
  CHECK(*headcount_trajectory(plan, 2027y / 6) == Fte{1414});
  CHECK(*headcount_trajectory(plan, 2028y / 12) == Fte{2000});
}

TEST_CASE("half a cent is rounded up, however it is held as a number") {
  auto plan = round_document().plan;
  auto& vision = plan.vision;
  plan.organization.as_of = 2025y / 12 / 31;
  vision.horizon = 2028y / 12 / 31;
  vision.organization.revenue = {Money{5'966'127'00}, Money{10'739'028'60}};
  vision.success.profit = {Money{497'177'25}, Money{1'193'225'40}};  // 1/12 → 1/9
  CHECK(*revenue_trajectory(plan, 2026y / 7) == Money{608'776'56});
  CHECK(*profit_trajectory(plan, 2026y / 7) == Money{54'019'53});  // of 54,019.525
}

TEST_CASE("there is no trajectory without the vision's numbers or a horizon after the as-of date") {
  auto plan = round_document().plan;
  plan.vision.organization.revenue.now = Money{0};
  CHECK_FALSE(revenue_trajectory(plan, 2026y / 1));
  CHECK_FALSE(revenue_trajectory_12(plan, 2026y / 1));
  CHECK_FALSE(target_on_trajectory(plan));
  plan = round_document().plan;
  plan.vision.horizon = plan.organization.as_of;
  CHECK_FALSE(revenue_trajectory_12(plan, 2026y / 1));
  CHECK_FALSE(headcount_trajectory(plan, 2026y / 1));
  CHECK_FALSE(profit_trajectory(round_document().plan, 2026y / 1));
}

TEST_CASE("growth that leaves the range of amounts is not available instead of overflowing") {
  auto plan = round_document().plan;
  plan.organization.as_of = 2025y / 12 / 30;
  plan.vision.horizon = 2025y / 12 / 31;
  CHECK_FALSE(revenue_trajectory(plan, 2027y / 6));
  CHECK_FALSE(headcount_trajectory(plan, 2027y / 6));
}

TEST_CASE("a leap day as as-of date has a trajectory that ends at then") {
  auto plan = round_document().plan;
  plan.organization.as_of = 2024y / 2 / 29;
  plan.vision.horizon = 2027y / 2 / 28;
  CHECK(*revenue_trajectory_12(plan, 2027y / 2) == Money{159'720'000});
}

TEST_CASE("the 18-month target is on the trajectory, or short by what is missing at month 18") {
  auto document = round_document();
  auto& target = document.plan.targets.revenue[0].line.target;
  for (int i = 6; i < plan_months; ++i)
    target.set(add_months(2026y / 1, i),
               *revenue_trajectory(document.plan, 2026y / 1 + std::chrono::months{i}));
  CHECK((*target_on_trajectory(document.plan)).short_by() == Money{});

  target.set(2027y / 6, *target.at(2027y / 6) - Money{5'000});
  CHECK(std::abs((*target_on_trajectory(document.plan)).short_by().minor - 5'000) <= 6);

  target.set(2027y / 6, *target.at(2027y / 6) + Money{15'000});
  CHECK((*target_on_trajectory(document.plan)).short_by() < Money{});

  target.set(2026y / 7, std::nullopt);
  CHECK_FALSE(target_on_trajectory(document.plan));
}

}  // namespace derive_trajectory_test
