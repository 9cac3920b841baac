// Scenarios and incentives in the plan book: live, adding up, and only for those who may see them.
#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_scenarios.h"
#include "reports/workbook/contest_boards.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/book_part.h"
#include "tests/support/temp_folder.h"
#include "tests/support/withheld.h"

namespace plan_book_future_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;
const AudienceOptions with_pay{.audience = Audience::leadership, .pay = true};

/// Three scenarios, a bonus with a pool that three shares don't divide, a contest and a year.
Document document_of(std::uint64_t seed) {
  Document document = full_document(seed);
  IdSource ids(seed + 500);
  auto& plan = document.plan;
  plan.scenarios.push_back(new_scenario(plan, ScenarioKind::stretch, "Stretch", ids));
  plan.scenarios.push_back(new_scenario(plan, ScenarioKind::base, "=Base", ids));
  auto& bonus = plan.incentives[0];
  bonus.pool = Money{10'000'01};
  bonus.threshold = Money{1};
  bonus.excess.reset();
  bonus.shares.clear();
  for (auto& area : plan.targets.revenue)
    for (int month = 0; month < 3; ++month)
      area.line.actual.set(add_months(plan.organization.plan_start, month), Money{50'000'000});
  for (const std::size_t person : {0, 1, 2})
    bonus.shares.push_back({ids.next<Share>(), plan.people[person].id, Percent{1.0 / 3}});
  for (const auto kind :
       {IncentiveKind::contest, IncentiveKind::company_contest, IncentiveKind::year_contest}) {
    Incentive contest;
    contest.id = ids.next<Incentive>();
    contest.name = "Contest of the kind " + std::string(name_of(kind));
    contest.kind = kind;
    contest.first = add_months(plan.organization.plan_start, -6);
    contest.last = add_months(plan.organization.plan_start, 11);
    contest.counts = {{ids.next<ContestRule>(), ContestMeasure::won_value, {}, 0.001},
                      {ids.next<ContestRule>(), ContestMeasure::leads, {}, 10},
                      {ids.next<ContestRule>(), ContestMeasure::kpi, plan.kpis[0].id, 2}};
    if (kind == IncentiveKind::company_contest)
      contest.teams = {{ids.next<ContestTeam>(), "Red", {plan.people[0].id, plan.people[1].id}},
                       {ids.next<ContestTeam>(), "Blue", {plan.people[2].id}}};
    plan.incentives.push_back(std::move(contest));
  }
  return document;
}

std::string book_for(const Document& document, const AudienceOptions& audience,
                     const TempFolder& folder) {
  BookOptions options{.today = today};
  options.audience = audience;
  write_plan_book(document, options, folder / "book.xlsx");
  return parts_of(folder / "book.xlsx");
}

bool has(const std::string& parts, const std::string& text) {
  return parts.find(text) != std::string::npos;
}

/// Where a defined name stands on Inputs, counted from 1.
int row_of(const std::string& names, const std::string& name) {
  const auto before = "\"" + name + "\">Inputs!$B$";
  const auto at = names.find(before);
  REQUIRE(at != std::string::npos);
  return std::stoi(names.substr(at + before.size()));
}

}  // namespace

TEST_CASE("scenarios and incentives recalculate to what the model wrote") {
  const TempFolder folder;
  for (const std::uint64_t seed : {3, 4, 5}) {
    const auto document = document_of(seed);
    BookOptions options{.today = today};
    options.audience = with_pay;
    write_plan_book(document, options, folder / ("book" + std::to_string(seed) + ".xlsx"));
  }
  // What was won for the year's quotas is not known without an import, and nothing of it is.
  auto unimported = document_of(3);
  REQUIRE_FALSE(unimported.plan.quotas.empty());
  unimported.pipeline.clear();
  write_plan_book(unimported, {.audience = with_pay, .today = today}, folder / "unimported.xlsx");
  CHECK(output_of(script("recalculate.py") + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("a hiring delay takes whole months of the plan alone") {
  const TempFolder folder;
  const auto parts = book_for(document_of(3), {}, folder);
  CHECK(has(parts, "<dataValidation type=\"whole\""));
  CHECK(has(parts, "<formula1>-18</formula1><formula2>18</formula2>"));
}

TEST_CASE("the sheet Scenarios is the leadership team's alone") {
  const TempFolder folder;
  const auto document = document_of(3);
  CHECK(has(book_for(document, {}, folder), "<sheet name=\"Scenarios\""));
  for (const auto audience : {Audience::board, Audience::lender, Audience::company}) {
    const auto parts = book_for(document,
                                {.audience = audience,
                                 .exit_terms = true,
                                 .net_worth = true,
                                 .pay = true,
                                 .personal_standards = true,
                                 .findings = true},
                                folder);
    CHECK_FALSE(has(parts, "<sheet name=\"Scenarios\""));
    CHECK_FALSE(has(parts, "Stretch"));
    CHECK_FALSE(has(parts, "scenario_"));
  }
}

TEST_CASE("what scenarios reckon with stands below them, and what formulas count by on Inputs") {
  const TempFolder folder;
  const auto parts = book_for(document_of(3), {}, folder);
  for (const char* own : {"months_a_year", "amount_places"}) CHECK_FALSE(has(parts, own));
  CHECK(row_of(parts, "months_in_year") > 0);
  write_plan_book(document_of(3), {.today = today}, folder / "book.xlsx");
  CHECK(output_of(script("read_scenarios.py") + (folder / "book.xlsx").string()) == "");
}

TEST_CASE("the sheet Incentives is there for those who may see pay, and nothing of it elsewhere") {
  const TempFolder folder;
  auto document = document_of(4);
  document.plan.incentives[0].name = "Zielprämie";
  document.plan.incentives[0].pool = Money{123'456'789};
  CHECK(has(book_for(document, with_pay, folder), "<sheet name=\"Incentives\""));
  CHECK(has(book_for(document, {.audience = Audience::board, .pay = true}, folder), "Zielprämie"));
  std::vector<AudienceOptions> withheld{{}};
  for (const auto audience : {Audience::board, Audience::company})
    withheld.push_back({.audience = audience});
  withheld.push_back({.audience = Audience::lender, .pay = true});
  for (const auto& options : withheld) {
    const auto parts = book_for(document, options, folder);
    CAPTURE(name_of(options.audience));
    CHECK_FALSE(has(parts, "<sheet name=\"Incentives\""));
    CHECK_FALSE(has(parts, "Zielprämie"));
    CHECK_FALSE(has(parts, "1234567.89"));
    CHECK_FALSE(has(parts, "411522.63"));
  }
}

TEST_CASE("no withheld scenario or pay is in a book, whoever reads it") {
  const TempFolder folder;
  for (std::size_t audience = 0; audience < count_of<Audience>(); ++audience) {
    const AudienceOptions options{.audience = static_cast<Audience>(audience)};
    auto document = document_of(6);
    int count = 0;
    change_withheld(document, options, [&]<class T>(T& value) {
      if constexpr (std::is_same_v<T, std::string>)
        value = "Geheimnis" + std::to_string(++count);
      else if constexpr (std::is_same_v<T, Money>)
        value = Money{765'432'100'000 + ++count};
    });
    const auto parts = book_for(document, options, folder);
    CHECK_FALSE(has(parts, "Geheimnis"));
    CHECK_FALSE(has(parts, "7654321"));
  }
}

TEST_CASE("a payout adds up in the book, and Checks says so") {
  const TempFolder folder;
  const auto parts = book_for(document_of(3), with_pay, folder);
  CHECK(has(parts, "what is paid adds up to the pool"));
  CHECK(has(parts, "<v>3333.34</v>"));
  CHECK(has(parts, "<v>3333.33</v>"));
}

TEST_CASE("a plan without targets, people or actuals gives both sheets all the same") {
  const TempFolder folder;
  auto document = document_of(3);
  document.plan.targets = {};
  document.plan.people.clear();
  document.pipeline.clear();
  CHECK(has(book_for(document, with_pay, folder), "<sheet name=\"Incentives\""));
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
}

TEST_CASE("rules stand whole on the sheet Incentives, however long they are") {
  const TempFolder folder;
  auto document = document_of(3);
  auto& rules = document.plan.incentives[0].rules;
  for (int i = 0; i < 900; ++i) rules += "rule" + std::to_string(i) + (i % 50 == 49 ? "\n" : " ");
  rules += "theverylast";
  const auto parts = book_for(document, with_pay, folder);
  for (const auto* part : {"rule0 ", "rule450 ", "theverylast"}) CHECK(has(parts, part));
}

TEST_CASE("a contest's table has no column that says nothing") {
  const TempFolder folder;
  auto document = document_of(3);
  std::erase_if(document.plan.incentives,
                [](const auto& incentive) { return incentive.kind != IncentiveKind::contest; });
  document.plan.incentives[0].counts.resize(1);
  // Person, one rule, points and rank; the widest table without a contest has six columns.
  (void)book_for(document, with_pay, folder);
  CHECK(has(part_of(folder / "book.xlsx", "xl/workbook.xml"), "Incentives!$A$1:$F$"));
  CHECK(workbook::last_board_column(document.plan.incentives[0]) == 3);
  document.plan.incentives[0].counts.resize(6, document.plan.incentives[0].counts[0]);
  document.plan.incentives[0].teams.resize(1);
  CHECK(workbook::last_board_column(document.plan.incentives[0]) == 7);
}

TEST_CASE("what formulas count by is no input, and stands on Inputs") {
  const TempFolder folder;
  (void)book_for(document_of(3), with_pay, folder);
  const auto names = part_of(folder / "book.xlsx", "xl/workbook.xml");
  for (const auto* name : {"months_in_year", "check_tolerance", "pay_unit", "pay_fine_places"}) {
    INFO(name);
    CHECK(has(names, "\"" + std::string(name) + "\">Inputs!$B$"));
  }
  // Only the plan's dates, goals and shares are typed there.
  const auto inputs = part_of(folder / "book.xlsx", "xl/worksheets/sheet4.xml");
  CHECK(has(inputs, "<dataValidation"));
  const auto first = row_of(names, "months_in_year");
  for (int row = first; row <= row_of(names, "pay_fine_places"); ++row)
    CHECK_FALSE(has(inputs, "sqref=\"B" + std::to_string(row) + "\""));
}

}  // namespace plan_book_future_test
