#include "reports/tables_productivity.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/derive/figures.h"
#include "model/find.h"
#include "reports/charts.h"
#include "tests/support/plausible_document.h"

namespace sightline::tables_productivity_test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 5 / 12;

// Revenue of 1,000 and 2 employees in every month of the plan; nothing before it.
Document steady() {
  IdSource ids(4);
  auto document = blank_document(2026y / 1, ids);
  auto& targets = document.plan.targets;
  targets.revenue = {{ids.next<SpecialtyArea>(), {}}};
  targets.departments.resize(1);
  targets.departments[0].id = ids.next<Department>();
  for (int i = 0; i < plan_months; ++i) {
    targets.revenue[0].line.target.set(add_months(2026y / 1, i), Money{1'000'00});
    targets.departments[0].line.target.set(add_months(2026y / 1, i), Fte{200});
  }
  return document;
}

}  // namespace

TEST_CASE("before the twelfth month revenue per employee is annualized, and says from how many") {
  const auto table = productivity_table(steady());
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(table.at(i).months == std::min(12, static_cast<int>(i) + 1));
    REQUIRE(table.at(i).per_employee.number);
    CHECK(std::abs(*table.at(i).per_employee.number - 6'000) < 1e-9);
  }
}

TEST_CASE("months before the plan count, so that with a year of them nothing is annualized") {
  const auto document = plausible_document(2);
  const auto table = productivity_table(document);
  const auto months = plan_calendar(document.plan);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto model = revenue_per_employee(known_revenue(document.plan),
                                            known_headcount(document.plan), months.at(i));
    REQUIRE(model);
    CHECK(table.at(i).months == 12);
    CHECK_FALSE((*model).is_annualized());
    const auto value = to_units((*model).value, document.plan.organization.currency);
    CHECK(std::abs(*table.at(i).per_employee.number - value) < 0.006);
  }
}

TEST_CASE("without headcount there is no revenue per employee, and no zero either") {
  auto document = steady();
  document.plan.targets.departments.clear();
  CHECK(productivity_table(document)[17].per_employee == Value{{}, true});
  document = steady();
  for (int i = 0; i < plan_months; ++i)
    document.plan.targets.departments[0].line.target.set(add_months(2026y / 1, i), Fte{0});
  CHECK(productivity_table(document)[17].per_employee == Value{{}, true});
}

TEST_CASE("a target before the plan is no revenue that was reached") {
  auto document = steady();
  document.plan.targets.revenue[0].line.target.set(2025y / 12, Money{9'000'00});
  document.plan.targets.departments[0].line.target.set(2025y / 12, Fte{200});
  CHECK(productivity_table(document)[0].months == 1);
}

TEST_CASE("the chart of revenue per employee says where months are annualized") {
  const auto chart = per_employee_chart(steady(), today, Catalog::english());
  CHECK(chart.title == "Revenue per employee, trailing 12 months, fewer of them annualized");
  REQUIRE(chart.series[0].values[0]);
  CHECK(*chart.series[0].values[0] == 6'000);
  auto whole = steady();
  for (int i = 1; i < 12; ++i) {
    whole.plan.targets.revenue[0].line.target.set(add_months(2026y / 1, -i), Money{1'000'00});
    whole.plan.targets.departments[0].line.target.set(add_months(2026y / 1, -i), Fte{200});
  }
  CHECK(per_employee_chart(whole, today, Catalog::english()).title ==
        "Revenue per employee, trailing 12 months");
}

}  // namespace sightline::tables_productivity_test
