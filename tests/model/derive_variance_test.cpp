#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/variance.h"
#include "tests/model/derive_support.h"

namespace derive_variance_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Period first_cycle{2026y / 1, 2026y / 3};

Series<Money> months(const std::vector<Money>& values) {
  Series<Money> series;
  set_months(series, 2026y / 1, values);
  return series;
}

}  // namespace

TEST_CASE("a variance compares only the months that have an actual") {
  const auto target = months({Money{100}, Money{100}, Money{100}});
  const auto actual = months({Money{90}, Money{130}});
  const auto found = *variance(actual, target, first_cycle);
  CHECK(found == Variance<Money>{Money{220}, Money{200}, Money{20}, 2, 3});
  CHECK((*percent(found)).fraction == Approx(0.10));  // 20 / 200
  CHECK(standing(found) == Standing::favourable);
}

TEST_CASE("a variance is not available while no month has both") {
  CHECK_FALSE(variance(months({}), months({Money{1}}), first_cycle));
  CHECK_FALSE(variance(months({Money{1}}), months({}), first_cycle));
  CHECK_FALSE(variance(months({Money{1}}), months({Money{1}}), {2026y / 4, 2026y / 6}));
}

TEST_CASE("the percentage of a target of zero is not available, of a loss it keeps its sign") {
  const auto zero = *variance(months({Money{5}}), months({Money{0}}), first_cycle);
  CHECK(zero.difference == Money{5});
  CHECK_FALSE(percent(zero));
  // A loss of 50 where one of 100 was planned is better by 50 %.
  const auto loss = *variance(months({Money{-50}}), months({Money{-100}}), first_cycle);
  CHECK((*percent(loss)).fraction == 0.5);
  CHECK(standing(loss) == Standing::favourable);
  CHECK(standing(*variance(months({Money{7}}), months({Money{7}}), first_cycle)) ==
        Standing::on_plan);
}

TEST_CASE("headcount compares the last month that has both, and is only above or below plan") {
  Series<Fte> target;
  Series<Fte> actual;
  set_months(target, 2026y / 1, {Fte{1000}, Fte{1100}, Fte{1200}});
  set_months(actual, 2026y / 1, {Fte{1000}, Fte{1050}});
  const auto found = *variance(actual, target, first_cycle);
  CHECK(found.difference == Fte{-50});
  CHECK(found.months == 2);
  CHECK(standing(found) == Standing::below_plan);
  actual.set(2026y / 3, Fte{1250});
  CHECK(standing(*variance(actual, target, first_cycle)) == Standing::above_plan);
}

TEST_CASE("an area that has not reported yet does not look like a loss") {
  auto targets = round_document().plan.targets;
  IdSource ids(7);
  targets.revenue.push_back({ids.next<SpecialtyArea>(), {}});
  targets.revenue[0].line.target = months({Money{100}});
  targets.revenue[1].line.target = months({Money{400}, Money{400}});
  targets.revenue[0].line.actual = months({Money{110}});
  const auto found = *revenue_variance(targets, first_cycle);
  CHECK(found == Variance<Money>{Money{110}, Money{100}, Money{10}, 1, 3});
  CHECK_FALSE(headcount_variance(targets, first_cycle));
}

}  // namespace derive_variance_test
