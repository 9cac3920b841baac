// import-actuals as scripts call it.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_actuals_test {
using namespace sightline;

TEST_CASE("import-actuals takes a crosstab as actuals and leaves targets alone") {
  const ImportDesk desk;
  const auto before = desk.document();
  const auto& area = before.plan.vision.organization.areas[0];
  const auto start = before.plan.organization.plan_start;
  const auto year = std::to_string(int{start.year()});
  const auto month = std::to_string(unsigned{start.month()});
  const auto text = "Line;" + month + "/" + year + ";13/" + year + ";" +
                    to_text(add_months(start, 1)) + "\nRevenue " + area.name +
                    ";1.000,50;;(20,00)\nTotal;1;;2\n";
  const auto today = to_text(last_day(add_months(start, 1)));
  // Both are far below the targets.
  const auto asked = desk.actuals(text, {"--today", today});
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "take the figures as they are with --yes."));
  CHECK(desk.document().plan.targets == before.plan.targets);
  const auto result = desk.actuals(text, {"--today", today, "--provisional", "--yes"});
  INFO(result.out << result.err);
  REQUIRE(result.code == 0);
  CHECK(contains(result.out, "Layout: months across."));
  CHECK(contains(result.out, "1 row or column is a total and is left out: Total."));
  const auto after = desk.document();
  const auto& line = after.plan.targets.revenue[0].line;
  CHECK(line.actual.at(start) == Money{100'050});
  CHECK(line.actual.at(add_months(start, 1)) == Money{-2'000});
  CHECK(line.provisional.at(start) == true);
  CHECK(line.target == before.plan.targets.revenue[0].line.target);
}

TEST_CASE("import-actuals tells which columns hold the figures") {
  const ImportDesk desk;
  const auto area = desk.document().plan.vision.organization.areas[0].name;
  const auto told = [&](const std::string& text) {
    return desk.actuals(text, {"--preview", "--today", "2026-05-12"}).out;
  };
  CHECK(contains(told("Month,Line,Revenue\n2026-01," + area + ",5\n"), "\nRevenue  figures\n"));
  CHECK(contains(told("Line,Jan 2026,Feb 2026,Mar 2026\nRevenue " + area + ",5,6,7\n"),
                 "\nJan 2026 … Mar 2026  figures\n"));
}

TEST_CASE("import-actuals asks what a name is that is a specialty area and a department") {
  const ImportDesk desk;
  auto document = desk.document();
  auto& plan = document.plan;
  auto& departments = plan.targets.departments;
  REQUIRE_FALSE(departments.empty());
  departments.resize(1);
  departments[0].name = plan.vision.organization.areas[0].name;
  save_document(desk.plan, document);
  const auto start = plan.organization.plan_start;
  const auto text = "Line," + to_text(start) + "," + to_text(add_months(start, 1)) + "\n" +
                    plan.vision.organization.areas[0].name + ",5,6\n";
  const auto today = to_text(last_day(add_months(start, 1)));
  const auto asked = desk.actuals(text, {"--today", today, "--yes"});
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "--figures revenue"));
  CHECK(contains(desk.actuals(text, {"--today", today, "--preview"}).out,
                 "with --figures revenue or --figures headcount."));
  CHECK(desk.document().plan == plan);
  REQUIRE(desk.actuals(text, {"--today", today, "--figures", "headcount"}).code == 0);
  CHECK(desk.document().plan.targets.departments[0].line.actual.at(start) == Fte{500});
  require_refusal(desk.actuals(text, {"--figures", "profit"}), 2, "--figures");
}

TEST_CASE("import-actuals asks whether the figures of a department's name are people") {
  const ImportDesk desk;
  auto document = desk.document();
  auto& plan = document.plan;
  REQUIRE_FALSE(plan.targets.departments.empty());
  plan.targets.departments.resize(1);
  plan.targets.departments[0].name = "Marketing";
  save_document(desk.plan, document);
  const auto start = plan.organization.plan_start;
  const auto text = "Account," + to_text(start) + "\nMarketing,60\n";
  const auto today = to_text(last_day(start));
  const auto asked = desk.actuals(text, {"--today", today, "--yes"});
  CHECK(asked.code == 2);
  CHECK(
      contains(asked.err, "Say so with --figures headcount, or leave the name out with --ignore"));
  CHECK(desk.document().plan == plan);
  const auto line =
      desk.actuals(text, {"--today", today, "--line", "Marketing=Marketing", "--yes"});
  INFO(line.out << line.err);
  CHECK(line.code == 0);
  CHECK(desk.document().plan.targets.departments[0].line.actual.at(start) == Fte{6'000});
}

TEST_CASE("import-actuals tells unknown lines and writes nothing without --yes") {
  const ImportDesk desk;
  const auto start = desk.document().plan.organization.plan_start;
  const auto text = "Line," + to_text(start) + "," + to_text(add_months(start, 1)) + "\nRent,5,6\n";
  const auto result = desk.actuals(text, {"--today", to_text(last_day(start))});
  CHECK(result.code == 1);
  CHECK(contains(result.out, "No specialty area and no department is called ‘Rent’."));
  CHECK(desk.actuals(text, {"--yes", "--today", to_text(last_day(start))}).code == 3);
}

TEST_CASE("with --figures revenue departments are left out, counted and named") {
  const ImportDesk desk;
  const auto plan = desk.document().plan;
  const auto start = plan.organization.plan_start;
  const auto area = plan.vision.organization.areas[0].name;
  const auto department = plan.targets.departments[0].name;
  const auto taken =
      desk.actuals("Line," + to_text(start) + "\n" + area + ",70000\n" + department + ",6\n",
                   {"--today", to_text(last_day(start)), "--figures", "revenue", "--yes"});
  INFO(taken.out << taken.err);
  CHECK(taken.code == 0);
  CHECK(contains(taken.out,
                 "1 row or column is a department’s, which has no revenue, and is left "
                 "out: " +
                     department));
}

TEST_CASE("import-actuals shows what becomes of each figure, before it takes any") {
  const ImportDesk desk;
  auto document = desk.document();
  const auto& area = document.plan.vision.organization.areas[0];
  const auto start = document.plan.organization.plan_start;
  document.plan.targets.revenue[0].line.actual.set(start, Money{70'000});
  save_document(desk.plan, document);
  const auto before = bytes_of(desk.plan);
  const auto text = "Line;" + to_text(start) + ";" + to_text(add_months(start, 1)) + "\nRevenue " +
                    area.name + ";800;900\n";
  const std::vector<std::string> today{"--today", to_text(last_day(add_months(start, 1)))};
  auto options = today;
  options.emplace_back("--preview");
  const auto preview = desk.actuals(text, options);
  INFO(preview.out << preview.err);
  CHECK(preview.code == 0);
  CHECK(contains(preview.out, area.name + " (revenue)  $700    $800   corrected"));
  CHECK(contains(preview.out, area.name + " (revenue)  –       $900   new"));
  CHECK(contains(preview.out, "Actuals: 1 new, 1 corrected, 0 as they were."));
  CHECK(bytes_of(desk.plan) == before);

  options = today;
  options.emplace_back("--yes");
  REQUIRE(desk.actuals(text, options).code == 0);
  const auto taken = bytes_of(desk.plan);
  const auto again = desk.actuals(text, options);
  CHECK(again.code == 0);
  CHECK(contains(again.out, "The plan has all of these actuals already: nothing changed"));
  CHECK(bytes_of(desk.plan) == taken);
  options.emplace_back("--provisional");
  CHECK(desk.actuals(text, options).code == 0);
  CHECK(bytes_of(desk.plan) != taken);
}

TEST_CASE("import-actuals multiplies nothing before somebody says what the money counts in") {
  const ImportDesk desk;
  const auto document = desk.document();
  const auto& area = document.plan.vision.organization.areas[0];
  const auto start = document.plan.organization.plan_start;
  const auto before = bytes_of(desk.plan);
  const auto text =
      "Angaben in TEUR\nKonto;" + to_text(start) + ";Summe\nUmsatz " + area.name + ";55,5;55,5\n";
  const std::vector<std::string> today{"--today", to_text(last_day(start)), "--yes"};
  const auto asked = desk.actuals(text, today);
  CHECK(asked.code == 2);
  CHECK(contains(asked.out, "The file says ‘TEUR’: its money seems to count in thousands."));
  CHECK(contains(asked.err, "--unit thousand, or with --unit one"));
  CHECK(bytes_of(desk.plan) == before);
  auto options = today;
  options.insert(options.end(), {"--unit", "thousand"});
  REQUIRE(desk.actuals(text, options).code == 0);
  CHECK(desk.document().plan.targets.revenue[0].line.actual.at(start) == Money{5'550'000});
  options.back() = "dozen";
  require_refusal(desk.actuals(text, options), 2, "--unit");
}

}  // namespace import_actuals_test
