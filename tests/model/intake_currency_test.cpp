// Currencies that stand in the head of a column alone.
#include <catch2/catch_test_macros.hpp>

#include "tests/model/intake_support.h"

namespace intake_currency_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("deals below a head in another currency than the plan's are refused") {
  const auto by_head = [](const std::string& value_head) {
    return read_deals("Id,Name," + value_head + "\n1,a,5\n2,b,$6\n", import_document().plan).intake;
  };
  REQUIRE(by_head("Amount (EUR)").problems.size() == 1);
  CHECK(plain_text(by_head("Amount (EUR)").problems[0].what) ==
        "The column is in ‘EUR’, and the plan counts in USD.");
  for (const auto* head : {"Amount (USD)", "Amount in $", "Amount", "AMOUNT ALL"})
    CHECK(by_head(head).problems.empty());
  for (const auto* head : {"Amount €", "AMOUNT EUR", "Amount EUR"})
    CHECK(by_head(head).problems.size() == 1);
}

TEST_CASE("another currency in the head of a column is told once, other faults row by row") {
  const auto deals = read_deals("Id,Name,Amount (EUR)\n1,a,5\n2,b,$6\n3,c,7\n4,d,x\n5,e,9\n",
                                import_document().plan);
  const auto& problems = deals.intake.problems;
  REQUIRE(problems.size() == 4);
  const auto told = told_problems(problems);
  REQUIRE(told.size() == 2);
  CHECK(told[0].problem->line == 2);
  CHECK(plain_text(told_words(told[0], deals.setup.heads)) ==
        "The column is in ‘EUR’, and the plan counts in USD. It is the same in 3 rows.");
  CHECK(told[1].problem->line == 5);
  CHECK(plain_text(told_words(told[1], deals.setup.heads)) == "‘x’ is not a number.");
  const auto figures =
      read_figures("Line (CHF),Jan 2026,Feb 2026\nSupport,5,6\nRevenue Consulting,7,8\n",
                   import_document().plan, 2026y / 4 / 15);
  CHECK(figures.problems.size() == 2);
  CHECK(told_problems(figures.problems).size() == 1);
}

TEST_CASE("actuals below a head or corner in another currency than the plan's are refused") {
  const auto problem = [](const std::string& text) {
    const auto read = read_figures(text, import_document().plan, 2026y / 4 / 15);
    return read.problems.empty()
               ? std::string()
               : std::to_string(read.problems[0].line) + ": " + plain_text(read.problems[0].what);
  };
  CHECK(problem("Month,Line,Revenue (EUR)\n2026-01,Support,5\n") ==
        "2: The column is in ‘EUR’, and the plan counts in USD.");
  CHECK(problem("Month,Line,Revenue (USD)\n2026-01,Support,5\n").empty());
  CHECK(problem("Line (CHF),Jan 2026,Feb 2026\nSupport,5,6\n") ==
        "2: The column is in ‘CHF’, and the plan counts in USD.");
}

TEST_CASE("a currency in the corner of a crosstab counts for all of it") {
  const auto document = import_document();
  for (const auto* corner : {"TEUR", "EUR", "CHF"}) {
    const auto other = std::string(corner) + ";Jan 2026;Feb 2026\nConsulting;10;11\n";
    CAPTURE(other);
    auto dollars = document;
    dollars.plan.organization.currency = {"USD"};
    ImportChoices choices;
    choices.named = NamedFigure::revenue;
    const auto read = read_figures(other, dollars.plan, 2026y / 12 / 31, choices);
    CHECK(read.values.empty());
    CHECK(read.problems.size() == 1);
  }
}

}  // namespace intake_currency_test
