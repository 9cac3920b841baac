// Rows that can't be what they should be: no row at all, the second of one id, a cell with a NUL.
#include <catch2/catch_test_macros.hpp>

#include "tests/model/intake_support.h"

namespace intake_broken_rows_test {
using namespace sightline;

namespace {

std::string refusal_of(const std::string& text, ImportKind kind) {
  try {
    if (kind == ImportKind::pipeline)
      (void)read_deals(text, import_document().plan);
    else
      (void)read_figures(text, import_document().plan, import_day);
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return {};
}

}  // namespace

TEST_CASE("a file of a head and nothing below it is said to have no row") {
  for (const std::string rows : {"", "\n\n", ",,\n \n"}) {
    CHECK(refusal_of("Id,Name,Amount\n" + rows, ImportKind::pipeline)
              .starts_with("The file has a head and no row below it"));
    CHECK(refusal_of("Line,Jan 2026,Feb 2026\n" + rows, ImportKind::actuals)
              .starts_with("The file has a head and no row below it"));
  }
}

TEST_CASE("the second of two ids is told when the first could not be taken, too") {
  const auto read = read_deals(
      "Id,Name,Amount,Stage\nA,a,,Won\nA,a,5,Open\nB,b,much,Open\nB,b,6,Open\nC,c,7,Open\n",
      import_document().plan);
  REQUIRE(read.intake.deals.size() == 1);
  CHECK(read.intake.deals[0].key == "C");
  REQUIRE(read.intake.problems.size() == 4);
  CHECK(plain_text(read.intake.problems[1].what) == "The id ‘A’ stands in line 2 already.");
  CHECK(plain_text(read.intake.problems[3].what) == "The id ‘B’ stands in line 4 already.");
}

TEST_CASE("rows without an id are told as such, and not as twins") {
  const auto read = read_deals("Id,Name,Amount\n,a,1\n,b,2\nC,c,3\n", import_document().plan);
  REQUIRE(read.intake.problems.size() == 2);
  for (const auto& problem : read.intake.problems) {
    CHECK(plain_text(problem.what) == "The id is missing.");
    CHECK(problem.more.empty());
  }
}

TEST_CASE("a NUL doesn't make a file one of another encoding, and no name of a column has one") {
  using namespace std::string_literals;
  const auto file = read_table("Id,Name,Am\0unt\nA,Müller,1\nB,b\0,2\n"s, "deals.csv");
  CHECK(file.encoding == Encoding::utf8);
  CHECK(file.table.cell(1, 1) == "Müller");
  const auto setup = propose_setup(ImportKind::pipeline, file, import_words(), {});
  CHECK(setup.heads[2] == "Am\uFFFDunt");
}

TEST_CASE("a NUL in a cell of a deal or of a line of figures refuses its row, and is told") {
  using namespace std::string_literals;
  const auto told = [](const RowProblem& problem) { return plain_text(problem.what); };
  const auto deals =
      read_deals("Id,Name,Amount\nA,a\0b,1\nB,b,2\nC,c,3\n"s, import_document().plan);
  CHECK(deals.intake.deals.size() == 2);
  REQUIRE(deals.intake.problems.size() == 1);
  CHECK(deals.intake.problems[0].line == 2);
  CHECK(deals.intake.problems[0].column == 1U);
  CHECK(told(deals.intake.problems[0]).starts_with("The cell holds a NUL"));
  const auto figures = read_figures(
      "Line,Jan 2026,Feb 2026\nConsul\0ting,1,2\nSupport,3,4\nConsulting,5,6\0\n"s
      "Total,8,10\n"s,
      import_document().plan, import_day);
  REQUIRE(figures.problems.size() == 2);
  CHECK(figures.problems[0].line == 2);
  CHECK(figures.problems[1].column == 2U);
  for (const auto& problem : figures.problems) CHECK(told(problem).starts_with("The cell holds"));
}

}  // namespace intake_broken_rows_test
