// Reports of a plan whose horizon has moved on: what has left stays readable, what counts is right.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/edit/apply.h"
#include "model/edit/gestures_horizon.h"
#include "model/find.h"
#include "reports/charts.h"
#include "reports/tables_figures.h"
#include "reports/workbook/plan_book.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace rolled_plan_test {

using namespace std::chrono_literals;

Document rolled_plan() {
  auto document = plausible_document(std::uint64_t{7});
  document.plan.cycles[0].closed_on = 2026y / 3 / 31;
  IdSource ids(8);
  document = apply(document, roll_horizon(document, 1, ids));
  return apply(document, add_cycle(document, ids.next<Cycle>()));
}

TEST_CASE("figures of a rolled plan have the months and cycles of the new horizon") {
  const auto document = rolled_plan();
  const auto table = figure_table(document, Measure::revenue);
  CHECK(table.months.front() == 2026y / 4);
  CHECK(table.cycles.front() == 2);
  CHECK(table.cycles.back() == 7);
  CHECK(std::ranges::count(table.periods, FigurePeriod::Kind::cycle, &FigurePeriod::kind) == 6);
  const auto chart = revenue_chart(document, 2026y / 4 / 10, Catalog::english());
  CHECK(chart.groups.size() == 6);
  REQUIRE(chart.highlight);
  CHECK(chart.highlight->first == 0);
}

TEST_CASE("the book of a rolled plan has a sheet for each cycle it ever had") {
  const auto document = rolled_plan();
  BookOptions options;
  options.today = 2026y / 4 / 10;
  const TempFolder folder;
  CHECK(write_plan_book(document, options, folder / "book.xlsx"));
  CHECK(document.plan.cycles.size() == 8);
}

}  // namespace rolled_plan_test
}  // namespace sightline
