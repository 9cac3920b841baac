// Rows of text tables that a separator cut into more cells than their head has.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/model/intake_support.h"

namespace intake_row_width_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

std::string problem(const std::string& text) {
  const auto intake = read_figures(text, import_document().plan, 2026y / 4 / 15);
  if (intake.problems.empty()) return {};
  return std::to_string(intake.problems[0].line) + ": " + plain_text(intake.problems[0].what);
}

}  // namespace

TEST_CASE("a row with more cells than its head is refused, since a separator cut its figures") {
  const std::string cut = ": The row has 5 cells where the head has 3.";
  CHECK(problem("Account,Jan 2026,Feb 2026\nRevenue,,\nSupport,100,200\n"
                "Consulting,200,000,210,000\n") == "4" + cut);
  CHECK(problem("Month,Revenue Consulting,Support\n2026-01,200,000,140,000\n") == "2" + cut);
  CHECK(problem("Account,Jan 2026,Feb 2026\nRevenue,,\nSupport,100,200,,\n").empty());
  CHECK(problem("Account,Jan 2026,Feb 2026\nRevenue\nSupport,100\n").empty());
}

}  // namespace intake_row_width_test
