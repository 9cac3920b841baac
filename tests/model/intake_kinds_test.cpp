#include <catch2/catch_test_macros.hpp>

#include "tests/model/intake_support.h"

// Actuals of names that are lines of the other kind: departments have no revenue, areas no heads.
namespace intake_kinds_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

}  // namespace

TEST_CASE("a department's figures are no revenue, whatever was said") {
  auto document = import_document();
  document.plan.targets.departments[1].name = "Marketing";
  ImportChoices choices;
  choices.named = NamedFigure::revenue;
  const auto intake = read_figures("Month;Marketing;Headcount Marketing\nJan 26;5;6\n",
                                   document.plan, today, choices);
  CHECK(intake.problems.empty());
  CHECK(intake.departments.names == std::vector<std::string>{"Marketing"});
  CHECK(plain_text(left_departments_words(intake)) ==
        "1 row or column is a department’s, which has no revenue, and is left out: Marketing.");
  REQUIRE(intake.values.size() == 1);
  CHECK(intake.values[0].line.kind == LineKind::headcount);
  CHECK(intake.values[0].value == 600);
}

TEST_CASE("a name that is a line of the other kind is told to be one") {
  auto document = import_document();
  document.plan.targets.departments[1].name = "Marketing";
  const auto problem = [&](const std::string& name, const std::string& measure) {
    const auto intake =
        read_figures("Month,Line,Measure,Amount\n2026-01," + name + "," + measure + ",5\n",
                     document.plan, today);
    REQUIRE(intake.problems.size() == 1);
    return plain_text(intake.problems[0].what);
  };
  CHECK(problem("Marketing", "Revenue") ==
        "‘Marketing’ is a department, which has headcount and no revenue.");
  CHECK(problem("Support", "Headcount") ==
        "‘Support’ is a specialty area, which has revenue and no headcount.");
}

}  // namespace intake_kinds_test
