// Files that were given to an import by mistake, and what is told of a file before it is taken.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_wrong_file_test {
using namespace sightline;

TEST_CASE("an import says what a wrong file holds, and what to do") {
  const ImportDesk desk;
  const auto picture = desk.deals("\x89PNG\r\n");
  CHECK(picture.code == 3);
  CHECK(contains(picture.err, "is a picture and no table. Export it as .csv or .xlsx"));
  const auto figures = desk.deals("Line;Jan 2026;Feb 2026\nSupport;5;6\n");
  CHECK(figures.code == 3);
  CHECK(contains(figures.err, "This looks like figures by month, not like deals"));
  CHECK(contains(figures.err, "The columns are ‘Line’, ‘Jan 2026’, ‘Feb 2026’."));
  CHECK(contains(figures.err, "Import it with the command import-actuals."));
  const auto deals = desk.actuals("Deal ID;Deal name;Amount\nA-1;Portal;5\n");
  CHECK(deals.code == 3);
  CHECK(contains(deals.err, "Import it with the command import-pipeline."));
  const auto dated = desk.actuals("Id,Name,Value,Stage,Close date\n1,Portal,5,Demo,2026-05-01\n");
  CHECK(dated.code == 3);
  CHECK(contains(dated.err, "This looks like deals"));
  CHECK(contains(desk.deals("{\"a\": 1}").err, "is a JSON file and no table."));
  const auto plan = run_cli({"import-pipeline", desk.plan, desk.plan});
  CHECK(plan.code == 3);
  CHECK(contains(plan.err, "is a plan and no table."));
  const auto other = desk.deals("Colour;Size\nred;5\n");
  CHECK(other.code == 3);
  CHECK(contains(other.err, "The columns are ‘Colour’, ‘Size’."));
  CHECK(contains(other.err, "--map \"key=COLUMN\""));
}

TEST_CASE("import-actuals passes over a cover sheet and says which sheets there are") {
  const ImportDesk desk;
  const std::string book = std::string(SIGHTLINE_TEST_FILES) + "/imports/cover_actuals.xlsx";
  const auto read = run_cli({"import-actuals", desk.plan, book, "--preview"});
  INFO(read.out << read.err);
  CHECK(contains(read.out, "Read as a workbook: the sheet ‘Data’ of ‘Cover’, ‘Notes’, ‘Data’."));
  CHECK(contains(read.out, "months across"));
}

TEST_CASE("import-actuals tells wrong totals and dashes before it takes anything") {
  const ImportDesk desk;
  const auto read = desk.actuals(
      "Line;Jan 2026;Feb 2026\nA;600;700\nB;5;-\nTotal revenue;605;760\n", {"--preview"});
  INFO(read.out << read.err);
  CHECK(contains(read.out, "Line 4: ‘Total revenue’ says 760 for February 2026"));
  CHECK(contains(read.out, "▲ 1 total is not the sum of its parts"));
}

TEST_CASE("import-actuals takes figures beside a wrong total only with --yes") {
  const ImportDesk desk;
  const std::string months =
      "Month;Licenses and hardware;Security advisory;Total\n2026-01;600;5;605\n2026-02;700;6;716\n";
  const auto before = bytes_of(desk.plan);
  const auto refused = desk.actuals(months, {"--today", "2026-03-31"});
  INFO(refused.out << refused.err);
  CHECK(refused.code == 2);
  CHECK(contains(refused.out, "Line 3: ‘Total’ says 716 for February 2026"));
  CHECK_FALSE(contains(refused.out, "Order of dates"));
  // It is left out, and no column of values.
  CHECK_FALSE(contains(refused.out, "  value"));
  CHECK(
      contains(refused.err, "Nothing was written, since totals are not the sums of their parts."));
  CHECK(bytes_of(desk.plan) == before);
  const auto taken = desk.actuals(months, {"--today", "2026-03-31", "--yes"});
  CHECK(taken.code == 0);
  CHECK(contains(taken.out, "Taken with --yes: figures beside 1 total that is not their sum."));
}

TEST_CASE("import-actuals tells each thing that --yes stood for, and only with it") {
  const ImportDesk desk;
  auto document = desk.document();
  for (auto& each : document.plan.targets.revenue) each.line = {};
  auto& line = document.plan.targets.revenue.front().line;
  const auto start = document.plan.organization.plan_start;
  line.target.set(start, Money{100'000'000});
  line.actual.set(start, Money{50'000});
  const auto& areas = document.plan.vision.organization.areas;
  REQUIRE(areas.size() > 1);
  save_document(desk.plan, document);
  const auto text = "Line;" + to_text(start) + "\n" + areas[0].name + ";600\n" + areas[1].name +
                    ";5\nTotal revenue;716\n";
  const auto day = to_text(last_day(start));
  const auto refused = desk.actuals(text, {"--today", day, "--figures", "revenue"});
  CHECK(refused.code == 2);
  CHECK_FALSE(contains(refused.out, "with --yes:"));
  CHECK(contains(refused.out, "Does the file count in thousands?"));
  const auto with_unit =
      desk.actuals(text, {"--today", day, "--figures", "revenue", "--unit", "one"});
  CHECK(with_unit.code == 2);
  CHECK(contains(with_unit.out, "with the unit that was said."));
  CHECK_FALSE(contains(with_unit.out, "in thousands?"));
  CHECK(contains(with_unit.err, "even with the unit that was said."));
  const auto taken = desk.actuals(text, {"--today", day, "--figures", "revenue", "--yes"});
  INFO(taken.out << taken.err);
  CHECK(taken.code == 0);
  for (const auto* part : {"Taken with --yes: 1 figure that is far from its target.",
                           "Taken with --yes: figures beside 1 total that is not their sum.",
                           "Taken with --yes: 1 figure in the place of another that the plan had."})
    CHECK(contains(taken.out, part));
  CHECK(taken.out.find("Taken with") > taken.out.find(desk.plan + "\n"));
}

TEST_CASE(
    "import-actuals asks nothing of figures of which it takes none, and says nothing of them") {
  const ImportDesk desk;
  const std::string text = "Month;Rent;Water;Total\n2026-01;600;5;605\n2026-02;700;6;716\n";
  for (const bool is_decided : {false, true}) {
    std::vector<std::string> more{"--today", "2026-03-31", "--ignore", "Rent", "--ignore", "Water"};
    if (is_decided) more.emplace_back("--yes");
    const auto result = desk.actuals(text, more);
    INFO(result.out << result.err);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "nothing to import"));
    CHECK_FALSE(contains(result.out, "Taken with --yes"));
  }
}

TEST_CASE("import-actuals proposes no unit for headcount, which has none") {
  const ImportDesk desk;
  auto document = desk.document();
  auto& department = document.plan.targets.departments.front();
  const auto start = document.plan.organization.plan_start;
  department.line.target.set(start, Fte{100});
  save_document(desk.plan, document);
  const auto refused =
      desk.actuals("Line;" + to_text(start) + "\nHeadcount " + department.name + ";600\n",
                   {"--today", to_text(last_day(start))});
  INFO(refused.out << refused.err);
  CHECK(refused.code == 2);
  CHECK(contains(refused.out, "1 headcount is more than twenty times as large or small"));
  CHECK(contains(refused.err, "Mend the file, or take the figures as they are with --yes."));
  CHECK_FALSE(contains(refused.out + refused.err, "--unit"));
  CHECK_FALSE(contains(refused.out, "in thousands?"));
}

}  // namespace import_wrong_file_test
