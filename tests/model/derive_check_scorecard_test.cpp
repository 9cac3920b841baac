#include <catch2/catch_test_macros.hpp>

#include "model/derive/check.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace derive_check_scorecard_test {

using std::chrono::year;

std::vector<Finding> found(const ScoredPlan& made, FindingKind kind) {
  std::vector<Finding> all;
  for (const auto& finding : check(made.document, ScoredPlan::today))
    if (finding.kind == kind) all.push_back(finding);
  return all;
}

TEST_CASE("a formula that leads back to itself is an error that names the circle") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto a = made.add_formula("A", {won});
  const auto b = made.add_formula("B", {a});
  CHECK(found(made, FindingKind::formula_circle).empty());
  made.kpi(a).sum_of = {b};
  const auto circles = found(made, FindingKind::formula_circle);
  REQUIRE(circles.size() == 2);
  CHECK(circles[0].severity == Severity::error);
  CHECK(plain_text(circles[0].what) ==
        "‘A’ is worked out from ‘B’, which is worked out from it again.");
  made.kpi(a).sum_of = {a};
  CHECK(plain_text(found(made, FindingKind::formula_circle)[0].what) ==
        "‘A’ is worked out from itself.");
}

TEST_CASE("a formula without parts, or with one of another rhythm, is a warning") {
  ScoredPlan made;
  const auto margin = made.add_kpi("Margin", KpiUnit::percent, Rhythm::monthly);
  made.add_formula("Nothing", {});
  made.add_formula("Mixed", {margin});
  const auto incomplete = found(made, FindingKind::formula_incomplete);
  REQUIRE(incomplete.size() == 2);
  CHECK(plain_text(incomplete[0].what) == "The formula of ‘Nothing’ adds nothing up.");
  CHECK(plain_text(incomplete[1].what).find("another rhythm") != std::string::npos);
}

TEST_CASE("a range that ends before it begins is an error, and only of a range") {
  ScoredPlan made;
  const auto stock = made.add_kpi("Stock");
  made.standard(stock, {}, 20);
  made.kpi(stock).standards[0].upper = 10;
  CHECK(found(made, FindingKind::range_reversed).empty());
  made.kpi(stock).direction = Direction::range;
  REQUIRE(found(made, FindingKind::range_reversed).size() == 1);
  made.kpi(stock).standards[0].upper = 20;
  CHECK(found(made, FindingKind::range_reversed).empty());
}

TEST_CASE("a KPI whose first standard is still to come says from when it holds") {
  ScoredPlan made;
  const auto leads = made.add_kpi("Leads");
  made.standard(leads, {}, 5, year{2026} / 7 / 1);
  REQUIRE(found(made, FindingKind::standard_ahead).size() == 1);
  CHECK(plain_text(found(made, FindingKind::standard_ahead)[0].what) ==
        "The first standard of ‘Leads’ holds from 2026-07-01 on.");
  made.standard(leads, {}, 5, year{2026} / 1 / 1);
  CHECK(found(made, FindingKind::standard_ahead).empty());
}

}  // namespace derive_check_scorecard_test
}  // namespace sightline
