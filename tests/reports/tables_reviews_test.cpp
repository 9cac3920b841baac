#include "reports/tables_reviews.h"
#include "model/derive/provisional.h"

#include <catch2/catch_test_macros.hpp>

#include "model/find.h"
#include "reports/tables_actions.h"
#include "reports/tables_figures.h"
#include "tests/support/plausible_document.h"

namespace tables_reviews_test {
using namespace sightline;
using std::chrono::year;

TEST_CASE("a baseline keeps what it promised while the plan goes on") {
  Document document = plausible_document(4);
  auto& line = document.plan.targets.profit.target;
  const Month start = document.plan.organization.plan_start;
  line.set(start, *line.at(start) + Money{100'000});
  for (const auto& row : baseline_table(document, true)) {
    REQUIRE(row.baselines.size() == 1);
    const double change = row.promise == Promise::profit ? 1'000 : 0;
    CHECK(row.now.value() - row.baselines[0].value() == change);
  }
}

TEST_CASE("what was not final in a baseline shows without the review that froze it") {
  auto document = plausible_document(1);
  document.plan.reviews.clear();
  Baseline baseline;
  auto frozen = document.plan;
  frozen.targets.departments.at(0).line.provisional = {};
  for (auto& revenue : frozen.targets.revenue) revenue.line.provisional = {};
  for (auto& department : frozen.targets.departments) department.line.provisional = {};
  baseline.plan = frozen;
  CHECK_FALSE(is_provisional(document.plan, baseline));
  const Month month = frozen.organization.plan_start;
  auto& line = frozen.targets.revenue.at(0).line;
  line.actual.set(month, Money{1});
  line.provisional.set(month, true);
  baseline.plan = frozen;
  CHECK(is_provisional(document.plan, baseline));
}

TEST_CASE("profit is no row for those who must not see it") {
  for (const auto& row : baseline_table(plausible_document(4), false))
    CHECK(row.promise != Promise::profit);
}

TEST_CASE("decisions begin with the last review's and say which are late") {
  Document document = plausible_document(4);
  auto& reviews = document.plan.reviews;
  reviews.push_back(reviews[0]);
  reviews[1].on = add_days(reviews[0].on, 90);
  reviews[1].decisions[0].text = "Newer";
  reviews[1].decisions[0].done = true;
  const auto lines = decision_table(document.plan, year{2026} / 5 / 12);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].decision->text == "Newer");
  CHECK_FALSE(lines[0].is_late);
  CHECK(lines[1].is_late);
}

TEST_CASE("the backlog is what has no cycle of the plan") {
  Document document = plausible_document(4);
  const auto before = unplanned_actions(document.plan).size();
  CHECK(before == 3);
  const auto lost = document.plan.cycles.back().id;
  const auto moved = std::ranges::count_if(
      document.plan.actions, [&](const auto& action) { return action->cycle == lost; });
  document.plan.cycles.pop_back();
  CHECK(unplanned_actions(document.plan).size() == before + static_cast<std::size_t>(moved));
}

TEST_CASE("contractors stand apart, with a total, and only where there are any") {
  Document document = plausible_document(4);
  auto rows = contractor_table(document, figure_table(document, Measure::headcount));
  REQUIRE(rows.size() == document.plan.targets.departments.size() + 1);
  CHECK(rows[0].is_total);
  CHECK(rows[0].months[0].number == rows[1].months[0].number.value() * 5);
  CHECK_FALSE(rows[0].months[1].number);
  for (auto& department : document.plan.targets.departments) department.contractors = {};
  CHECK(contractor_table(document, figure_table(document, Measure::headcount)).empty());
}

TEST_CASE("the past is shown in whole years and only when there is one") {
  Document document = plausible_document(4);
  const auto table = history_table(document, Measure::revenue);
  CHECK(table.months.size() == 12);
  CHECK(table.months.back() == add_months(document.plan.organization.plan_start, -1));
  REQUIRE(table.rows.size() == document.plan.targets.revenue.size() + 1);
  double parts = 0;
  for (std::size_t i = 1; i < table.rows.size(); ++i)
    parts += table.rows[i].months[0].number.value();
  CHECK(std::abs(parts - table.rows[0].months[0].number.value()) < 1e-6);
  for (auto& area : document.plan.targets.revenue) area.line.actual = {};
  CHECK(history_table(document, Measure::revenue).rows.empty());
  CHECK_FALSE(history_table(document, Measure::profit).rows.empty());
}

}  // namespace tables_reviews_test
