#include <catch2/catch_test_macros.hpp>

#include "model/derive/figures.h"
#include "tests/model/derive_support.h"
#include "tests/support/plausible_document.h"

namespace derive_periods_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("a fiscal year is named by the year it ends in") {
  CHECK(fiscal_year_of(2026y / 1, 1).year == 2026);
  CHECK(fiscal_year_of(2026y / 6, 7).year == 2026);
  CHECK(fiscal_year_of(2026y / 7, 7) == FiscalYear{2027, {2026y / 7, 2027y / 6}});
  CHECK(fiscal_year_of(2026y / 12, 12) == FiscalYear{2027, {2026y / 12, 2027y / 11}});
  CHECK(fiscal_year_of(2026y / 5, 0).months == fiscal_year_of(2026y / 5, 1).months);
  CHECK(fiscal_year_of(2026y / 5, 13).months == fiscal_year_of(2026y / 5, 1).months);
}

TEST_CASE(
    "fiscal years cover the 18 months without gap or overlap, for any start and fiscal year") {
  for (unsigned start = 1; start <= 12; ++start) {
    for (int fiscal = 1; fiscal <= 12; ++fiscal) {
      auto document = round_document();
      document.plan.organization.plan_start = 2026y / std::chrono::month{start};
      document.plan.organization.fiscal_year_start = fiscal;
      const auto horizon = horizon_of(document.plan);
      auto next = horizon.first;
      int months = 0;
      for (const auto& year : fiscal_years(document.plan)) {
        CHECK(year.months.first == next);
        next = add_months(year.months.last, 1);
        months += year.months.length();
      }
      CHECK(months == plan_months);
      CHECK(next == add_months(horizon.last, 1));
    }
  }
}

TEST_CASE("a flow sums the months that have a value, and tells how many those are") {
  Series<Money> revenue;
  revenue.set(2026y / 1, Money{100});
  revenue.set(2026y / 3, Money{-30});
  CHECK(sum(revenue, {2026y / 1, 2026y / 3}) == Total<Money>{Money{70}, 2, 3});
  CHECK(sum(revenue, {2026y / 4, 2026y / 6}) == Total<Money>{std::nullopt, 0, 3});
  CHECK_FALSE(sum(revenue, {2026y / 1, 2026y / 3}).complete());
}

TEST_CASE("a level is that of the last month, and missing when that is") {
  Series<Fte> people;
  people.set(2026y / 1, Fte{500});
  people.set(2026y / 3, Fte{700});
  CHECK(level(people, {2026y / 1, 2026y / 3}).value == Fte{700});
  CHECK(level(people, {2026y / 1, 2026y / 2}) == Total<Fte>{std::nullopt, 1, 2});
}

TEST_CASE("trailing twelve months cross the turn of the year") {
  CHECK(trailing_12(2026y / 3) == Period{2025y / 4, 2026y / 3});
  CHECK(trailing_12(2026y / 3).length() == 12);
}

TEST_CASE("cycles add up to the 18 months, areas to the total") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto plan = plausible_document(seed).plan;
    const auto total = total_revenue(plan.targets).target;
    Money cycles;
    for (const auto& cycle : plan.cycles) cycles += sum(total, period_of(cycle)).value.value();
    Money areas;
    for (const auto& area : plan.targets.revenue)
      areas += sum(area.line.target, horizon_of(plan)).value.value();
    CHECK(cycles == sum(total, horizon_of(plan)).value);
    CHECK(areas == cycles);
  }
}

TEST_CASE("a total exists in the months in which at least one part has a value") {
  auto targets = round_document().plan.targets;
  IdSource ids(7);
  targets.revenue.push_back({ids.next<SpecialtyArea>(), {}});
  targets.revenue[0].line.target.set(2026y / 1, Money{100});
  targets.revenue[0].line.target.set(2026y / 2, Money{100});
  targets.revenue[1].line.target.set(2026y / 2, Money{5});
  const auto total = total_revenue(targets).target;
  CHECK(total.at(2026y / 1) == Money{100});
  CHECK(total.at(2026y / 2) == Money{105});
  CHECK(total.at(2026y / 3) == std::nullopt);
}

TEST_CASE("a month of a total is whole once every part with a target there has reported") {
  auto targets = round_document().plan.targets;
  IdSource ids(7);
  targets.revenue.push_back({ids.next<SpecialtyArea>(), {}});
  auto& first = targets.revenue[0].line;
  auto& second = targets.revenue[1].line;
  set_months(first.target, 2026y / 1, {Money{100}, Money{100}, Money{100}});
  set_months(second.target, 2026y / 2, {Money{0}, Money{40}});
  set_months(first.actual, 2025y / 12, {Money{70}, Money{80}, Money{90}, Money{95}});
  const auto whole = whole_revenue(targets);
  CHECK(whole.at(2025y / 12) == Money{70});  // before the plan nobody has a target
  CHECK(whole.at(2026y / 1) == Money{80});
  CHECK(whole.at(2026y / 2) == Money{90});  // nothing was expected of the second
  CHECK(whole.at(2026y / 3) == std::nullopt);
  second.actual.set(2026y / 3, Money{0});  // 0 is a report, and blank is none
  CHECK(whole_revenue(targets).at(2026y / 3) == Money{95});
}

TEST_CASE("a department that has not reported leaves the month's headcount open") {
  auto targets = round_document().plan.targets;
  IdSource ids(7);
  auto& office = targets.departments.emplace_back();
  office.id = ids.next<Department>();
  for (auto& department : targets.departments) department.line.target.set(2026y / 1, Fte{500});
  targets.departments[0].line.actual.set(2026y / 1, Fte{600});
  CHECK(whole_headcount(targets).empty());
  targets.departments[1].line.actual.set(2026y / 1, Fte{400});
  CHECK(whole_headcount(targets).at(2026y / 1) == Fte{1000});
}

TEST_CASE("contractors are never part of headcount") {
  auto targets = round_document().plan.targets;
  targets.departments[0].line.target.set(2026y / 1, Fte{1000});
  targets.departments[0].contractors.set(2026y / 1, Fte{250});
  CHECK(total_headcount(targets).target.at(2026y / 1) == Fte{1000});
  CHECK(total_contractors(targets).at(2026y / 1) == Fte{250});
}

TEST_CASE("a baseline in another currency is not compared with") {
  auto document = plausible_document(1);
  REQUIRE(baseline_targets(document) != nullptr);
  document.plan.organization.currency = {"JPY"};
  CHECK(baseline_targets(document) == nullptr);
}

TEST_CASE("revenue per employee divides twelve months by their average headcount") {
  Series<Money> revenue;
  Series<Fte> people;
  for (int i = 0; i < 12; ++i) {
    revenue.set(add_months(2026y / 1, i), Money{1'000});
    people.set(add_months(2026y / 1, i), Fte{i < 6 ? 200 : 400});
  }
  // 12,000 / ((6·2 + 6·4) / 12) = 12,000 / 3
  const auto whole = revenue_per_employee(revenue, people, 2026y / 12);
  CHECK(*whole == RevenuePerEmployee{Money{4'000}, 12});
  // Only June to December 2026 lie in the year to May 2027: 7 · 1,000 · 12/7 / ((2 + 6·4) / 7)
  const auto part = revenue_per_employee(revenue, people, 2027y / 5);
  CHECK(*part == RevenuePerEmployee{Money{3'231}, 7});
  CHECK_FALSE(revenue_per_employee(revenue, people, 2025y / 12));
  CHECK_FALSE(revenue_per_employee(revenue, Series<Fte>{}, 2026y / 12));
}

}  // namespace derive_periods_test
