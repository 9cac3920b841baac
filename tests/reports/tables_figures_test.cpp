#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "model/derive/figures.h"
#include "model/derive/variance.h"
#include "reports/tables_figures.h"
#include "tests/support/plausible_document.h"

namespace tables_figures_test {
using namespace sightline;

namespace {

bool near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

TEST_CASE("the first block is the total, then one for each area") {
  const Document document = plausible_document(1);
  const auto table = figure_table(document, Measure::revenue);
  REQUIRE(table.blocks.size() == document.plan.targets.revenue.size() + 1);
  CHECK(table.total().is_total);
  CHECK(table.total().key == "total");
  CHECK(table.blocks[1].name == area_name(document.plan, document.plan.targets.revenue[0].id));
  CHECK(table.months == plan_calendar(document.plan));
}

TEST_CASE("areas add up to the total, month by month and over every period") {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const auto table = figure_table(plausible_document(seed), Measure::revenue);
    for (const auto kind : {FigureKind::target, FigureKind::landing, FigureKind::variance}) {
      const auto* total = table.total().row(kind);
      REQUIRE(total != nullptr);
      for (std::size_t i = 0; i < table.periods.size(); ++i) {
        double sum = 0;
        for (std::size_t block = 1; block < table.blocks.size(); ++block)
          sum += table.blocks[block].row(kind)->periods[i].number.value_or(0);
        CHECK(near(sum, total->periods[i].number.value_or(0)));
      }
    }
  }
}

TEST_CASE("the table's variance is the one the window shows") {
  for (const std::uint64_t seed : {4, 5, 6}) {
    const Document document = plausible_document(seed);
    const auto& targets = document.plan.targets;
    const auto revenue = figure_table(document, Measure::revenue);
    const auto headcount = figure_table(document, Measure::headcount);
    for (std::size_t i = 0; i < revenue.periods.size(); ++i) {
      const auto& months = revenue.periods[i].months;
      const auto money = revenue_variance(targets, months);
      const auto& shown = revenue.total().row(FigureKind::variance)->periods[i];
      REQUIRE(shown.number.has_value() == static_cast<bool>(money));
      if (money)
        CHECK(near(*shown.number,
                   to_units((*money).difference, document.plan.organization.currency)));
      const auto people = headcount_variance(targets, months);
      const auto& level = headcount.total().row(FigureKind::variance)->periods[i];
      REQUIRE(level.number.has_value() == static_cast<bool>(people));
      if (people) CHECK(near(*level.number, to_units((*people).difference)));
    }
  }
}

TEST_CASE("a month without an actual is blank and, with no history, lands on its target") {
  Document document = plausible_document(7);
  auto& line = document.plan.targets.profit;
  line.actual = {};
  const Month last = last_plan_month(document.plan);
  line.actual.set(last, std::nullopt);
  line.target.set(last, Money{123'00});
  const auto table = figure_table(document, Measure::profit);
  const auto& block = table.total();
  CHECK_FALSE(block.row(FigureKind::actual)->months.back().number);
  CHECK_FALSE(block.row(FigureKind::variance)->months.back().number);
  CHECK(block.row(FigureKind::landing)->months.back().number == 123);
}

TEST_CASE("with history a month without an actual lands on its forecast, and the sum has a range") {
  const auto table = figure_table(plausible_document(7), Measure::profit);
  const auto& block = table.total();
  const auto* forecast = block.row(FigureKind::forecast);
  REQUIRE(forecast != nullptr);
  CHECK(block.row(FigureKind::landing)->months.back().number == forecast->months.back().number);
  REQUIRE(table.landing_range);
  const double landing = *block.row(FigureKind::landing)->total.number;
  CHECK(near((table.landing_range->least + table.landing_range->most) / 2, landing));
  CHECK(*table.landing_range->chance.number >= 0);
  CHECK(*table.landing_range->chance.number <= 1);
}

TEST_CASE("a percentage of a target of zero is not available") {
  Document document = plausible_document(8);
  auto& line = document.plan.targets.profit;
  line.actual.set(document.plan.organization.plan_start, Money{100});
  line.target.set(document.plan.organization.plan_start, Money{0});
  const auto table = figure_table(document, Measure::profit);
  const auto& first = table.total().row(FigureKind::variance_percent)->months.front();
  CHECK(first.not_available);
  CHECK_FALSE(first.number);
}

TEST_CASE("headcount of a period is that of its last month") {
  const Document document = plausible_document(9);
  const auto table = figure_table(document, Measure::headcount);
  const auto& row = *table.total().row(FigureKind::target);
  REQUIRE(table.periods.front().kind == FigurePeriod::Kind::cycle);
  CHECK(row.periods.front().number == row.months.at(2).number);
  CHECK(row.total.number == row.months.back().number);
}

TEST_CASE("a cycle that has only begun shows the last headcount it knows, like its variance") {
  Document document = plausible_document(12);
  const Month start = document.plan.organization.plan_start;
  for (auto& department : document.plan.targets.departments) {
    for (int month = 0; month < plan_months; ++month)
      department.line.actual.set(add_months(start, month), std::nullopt);
    department.line.actual.set(start, Fte{700});
  }
  const auto table = figure_table(document, Measure::headcount);
  const auto& total = table.total();
  const double known = *total.row(FigureKind::actual)->months.front().number;
  REQUIRE(table.periods.front().months.length() == 3);
  CHECK(total.row(FigureKind::actual)->periods.front().number == known);
  CHECK(total.row(FigureKind::actual)->total.number == known);
  CHECK_FALSE(total.row(FigureKind::actual)->periods.at(1).number);
  CHECK(total.row(FigureKind::variance)->periods.front().number);
}

TEST_CASE("without a baseline its rows are blank") {
  Document document = plausible_document(10);
  document.reference.reset();
  const auto table = figure_table(document, Measure::revenue);
  for (const auto& value : table.total().row(FigureKind::baseline)->months)
    CHECK_FALSE(value.number);
}

TEST_CASE("an empty plan has a total and no parts") {
  IdSource ids(1);
  const auto table =
      figure_table(blank_document(std::chrono::year{2026} / 4, ids), Measure::revenue);
  REQUIRE(table.blocks.size() == 1);
  CHECK(table.total().row(FigureKind::target)->known == 0);
  CHECK_FALSE(table.total().row(FigureKind::target)->total.number);
}

TEST_CASE("the baseline's total keeps what was approved when a part leaves the plan") {
  Document document = plausible_document(11);
  const auto baseline = [&](Measure measure) {
    return figure_table(document, measure).total().row(FigureKind::baseline)->total;
  };
  const auto revenue = baseline(Measure::revenue);
  const auto headcount = baseline(Measure::headcount);
  REQUIRE(revenue.number);
  document.plan.targets.revenue.pop_back();
  document.plan.targets.departments.pop_back();
  CHECK(baseline(Measure::revenue) == revenue);
  CHECK(baseline(Measure::headcount) == headcount);
}

}  // namespace tables_figures_test
