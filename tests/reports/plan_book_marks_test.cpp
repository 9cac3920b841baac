// What a plan says of single figures: which are provisional, and why an outlook is what it is.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/audience.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_marks_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

bool has(const std::string& parts, const std::string& text) {
  return parts.find(text) != std::string::npos;
}

std::string book_of(const Document& document, Audience audience = Audience::leadership) {
  const TempFolder folder;
  BookOptions options{.today = today};
  options.audience.audience = audience;
  write_plan_book(document, options, folder / "book.xlsx");
  return parts_of(folder / "book.xlsx");
}

Document without_provisional() {
  auto document = full_document(4);
  auto& targets = document.plan.targets;
  for (auto& area : targets.revenue) area.line.provisional = {};
  for (auto& department : targets.departments) department.line.provisional = {};
  targets.profit.provisional = {};
  return document;
}

}  // namespace

TEST_CASE("the reason for an outlook is a note on its cell, for those who may read it") {
  auto document = full_document(4);
  const auto start = document.plan.organization.plan_start;
  document.plan.targets.departments[0].line.outlook.set(start, Fte{500});
  document.plan.targets.departments[0].line.reason.set(start, "=Two <people> leave & rest");
  const auto all = book_of(document);
  CHECK(has(all, "A large renewal slipped into January."));
  CHECK(has(all, "=Two &lt;people&gt; leave &amp; rest"));
  CHECK(has(all, "<comment ref=\"E"));
  CHECK_FALSE(has(book_of(document, Audience::board), "A large renewal slipped into January."));
}

TEST_CASE("how far former outlooks were from what came stands below the title") {
  auto document = full_document(4);
  auto& plan = document.plan;
  const auto month = add_months(plan.organization.plan_start, 1);
  for (auto& area : plan.targets.revenue) area.line.outlook = area.line.actual = {};
  auto& line = plan.targets.revenue[0].line;
  line.outlook.set(month, Money{110'000'00});
  Baseline baseline;
  baseline.id = IdSource(9).next<Baseline>();
  baseline.agreed_on = first_day(plan.organization.plan_start);
  baseline.plan = Box<Plan>(plan);
  document.baselines = {baseline};
  CHECK_FALSE(has(book_of(document), "The former outlook"));
  line.actual.set(month, Money{100'000'00});
  CHECK(has(book_of(document), "The former outlook of 1 month missed what came by"));
}

TEST_CASE("the title of the findings says how many are open") {
  const auto document = full_document(4);
  const auto open =
      findings_for_audience(document, {.audience = Audience::leadership}, today).size();
  REQUIRE(open > 0);
  CHECK(has(book_of(document), "Findings · " + std::to_string(open) + " open"));
}

TEST_CASE("a provisional actual bears a mark that is explained and printed") {
  auto document = without_provisional();
  CHECK_FALSE(has(book_of(document), "p = provisional"));
  auto& line = document.plan.targets.revenue[0].line;
  const auto start = document.plan.organization.plan_start;
  line.actual.set(start, Money{4'321'00});
  line.provisional.set(start, true);
  const auto within = book_of(document);
  CHECK(has(within, "p = provisional, may still change."));
  CHECK(has(within, "#,##0&quot; p&quot;;-#,##0&quot; p&quot;;0&quot; p&quot;"));
  document = without_provisional();
  document.plan.targets.revenue[0].line.provisional.set(add_months(start, -1), true);
  CHECK(has(book_of(document), "p = provisional"));
}

TEST_CASE("a month that is provisional without an actual has nothing to mark") {
  auto document = without_provisional();
  auto& line = document.plan.targets.revenue[0].line;
  line.provisional.set(add_months(document.plan.organization.plan_start, 17), true);
  CHECK_FALSE(has(book_of(document), "p = provisional"));
}

}  // namespace plan_book_marks_test
