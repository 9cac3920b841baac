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

}  // namespace intake_currency_test
