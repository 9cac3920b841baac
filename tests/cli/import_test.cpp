// import-pipeline and import-actuals as scripts call them.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

const std::string head = "Deal ID;Deal name;Owner;Amount;Status;Created;Close date\n";

}  // namespace

TEST_CASE("import-pipeline tells what it recognized and adds a dated snapshot") {
  const ImportDesk desk;
  const auto result = desk.deals(head + "A-1;Portal;;12.500,50;gewonnen;15.01.2026;20.02.2026\n",
                                 {"--date", "2026-03-01"});
  INFO(result.out << result.err);
  REQUIRE(result.code == 0);
  CHECK(contains(result.out, "Read as text: UTF-8, delimiter semicolon, figures like 1.234,56."));
  CHECK(contains(result.out, "Order of dates: day.month.year."));
  CHECK(contains(result.out, "1 new, 0 changed"));
  const auto document = desk.document();
  REQUIRE(document.pipeline.size() == 1);
  CHECK(document.pipeline[0]->taken_on == 2026y / 3 / 1);
  CHECK(document.pipeline[0]->source == "deals.csv");
  CHECK(document.pipeline[0]->opportunities[0].value == Money{1'250'050});
  CHECK(document.plan.imports.size() == 1);
  CHECK(desk.deals(head + "A-1;Portal;;13.000,50;gewonnen;15.01.2026;20.02.2026\n").code == 0);
  CHECK(desk.document().pipeline.size() == 2);
}

TEST_CASE("what was imported stands in the plan's history, which leads back to before it") {
  const ImportDesk desk;
  const auto before = desk.document();
  REQUIRE(desk.deals(head + "A-1;Portal;;12.500,50;gewonnen;15.01.2026;20.02.2026\n").code == 0);
  const auto after = desk.document();
  REQUIRE(after.history.size() == before.history.size() + 1);
  CHECK(after.history.back()->at > 1'700'000'000);
  CHECK_FALSE(after.history.back()->back.empty());
  const auto out = desk.path("then.sightline");
  CHECK(run_cli({"history", desk.plan, "--on", "2020-01-01", "-o", out}).code == 0);
  CHECK(load_document(out).pipeline == before.pipeline);
}

TEST_CASE("import-pipeline writes nothing while a row can't be taken, and the others with --yes") {
  const ImportDesk desk;
  const auto text = head + "A-1;Portal;;5;won;;\nA-2;Site;;;won;;\n";
  const auto before = bytes_of(desk.plan);
  const auto refused = desk.deals(text);
  CHECK(refused.code == 1);
  CHECK(contains(refused.out, "Line 3, Amount: The deal is won and has no value."));
  CHECK(contains(refused.err, "nothing was written"));
  CHECK(bytes_of(desk.plan) == before);
  const auto taken = desk.deals(text, {"--yes"});
  CHECK(taken.code == 1);
  REQUIRE(desk.document().pipeline.size() == 1);
  CHECK(desk.document().pipeline[0]->opportunities.size() == 1);
}

TEST_CASE("import-pipeline asks for the order of dates that could be two days") {
  const ImportDesk desk;
  const auto text = "Id,Created\n1,03/04/2026\n";
  const auto before = bytes_of(desk.plan);
  const auto asked = desk.deals(text, {"--yes"});
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "‘03/04/2026’ could be two days"));
  CHECK(bytes_of(desk.plan) == before);
  CHECK(desk.deals(text, {"--dates", "dmy"}).code == 0);
  CHECK(desk.document().pipeline[0]->opportunities[0].created == 2026y / 4 / 3);
}

TEST_CASE("an import asks what a figure is that could be two, and tells what it leaves out") {
  const ImportDesk desk;
  const auto before = bytes_of(desk.plan);
  const std::string other = "ID;Name;Wert;Ergebnis;Sachbearbeitung\n";
  const auto asked = desk.deals(other + "A-1;Portal;180,200;offen;Ada\n");
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "‘180,200’ could be two figures, so nothing was written."));
  CHECK(contains(asked.out, "Left out: ‘Sachbearbeitung’. Take a column with --map"));
  CHECK(bytes_of(desk.plan) == before);
  const auto said = desk.deals(other + "A-1;Portal;180,200;offen;Ada\n", {"--numbers", "point"});
  CHECK(said.code == 0);
  CHECK(desk.document().pipeline[0]->opportunities[0].value == Money{18'020'000});
}

TEST_CASE("deals of a day to come are refused") {
  const ImportDesk desk;
  const auto refused = desk.deals(head + "A-1;Portal;;5;offen;;\n", {"--date", "2100-01-01"});
  CHECK(refused.code == 2);
  CHECK(contains(refused.err, "that day is still to come."));
}

TEST_CASE("import-pipeline --preview writes nothing") {
  const ImportDesk desk;
  const auto before = bytes_of(desk.plan);
  const auto result = desk.deals(head + "A-1;Portal;;5;open;;\n", {"--preview"});
  CHECK(result.code == 0);
  CHECK(contains(result.out, "This is a preview"));
  CHECK(bytes_of(desk.plan) == before);
}

TEST_CASE("import-pipeline takes columns by name, with commas in them, and remembers them") {
  const ImportDesk desk;
  REQUIRE(desk.deals("Nr;What;Money, USD\n7;Portal;5\n",
                     {"--map", "key=Nr", "--map", "value=Money, USD"})
              .code == 0);
  REQUIRE(desk.deals("Nr;What;Money, USD\n7;Portal;6\n").code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].value == Money{600});
  require_refusal(desk.deals("Nr;What\n7;Portal\n", {"--map", "key=Nummer"}), 2,
                  "no column ‘Nummer’. It has Nr, What.");
  require_refusal(desk.deals("Nr;What\n7;Portal\n", {"--map", "Nr"}), 2, "--map");
}

TEST_CASE("import-pipeline matches and creates owners only when it is told to") {
  const ImportDesk desk;
  const auto text = head + "A-1;Portal;Sam Ode;5;open;;\n";
  const auto before = bytes_of(desk.plan);
  const auto asked = desk.deals(text);
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "1 owner is none of the plan’s people, so nothing was written."));
  CHECK(contains(asked.err, "--person 'Sam Ode=PERSON'"));
  CHECK(desk.deals(text, {"--preview"}).code == 0);
  CHECK(bytes_of(desk.plan) == before);
  const auto left = desk.deals(text, {"--yes"});
  CHECK(left.code == 0);
  CHECK(contains(left.out, "‘Sam Ode’ owns 1 deal and is none of the plan’s people."));
  CHECK(desk.document().pipeline[0]->opportunities[0].owner_name == "Sam Ode");
  const auto added = desk.deals(text, {"--create-people"});
  REQUIRE(added.code == 0);
  CHECK(contains(added.out, "1 person is added to the plan: Sam Ode."));
  auto document = desk.document();
  CHECK(document.plan.people.back().name == "Sam Ode");
  CHECK(document.pipeline.back()->opportunities[0].owner == document.plan.people.back().id);
  REQUIRE(desk.deals(head + "A-1;Portal;S. O.;6;open;;\n", {"--person", "S. O.=Sam Ode"}).code ==
          0);
  CHECK(desk.document().pipeline.back()->opportunities[0].owner == document.plan.people.back().id);
  const auto nobody = desk.deals(text, {"--person", "Sam Ode=Sam Od"});
  CHECK(nobody.code == 2);
  CHECK(contains(nobody.err, "the plan knows nobody called ‘Sam Od’. It knows Sam Ode"));
}

TEST_CASE("imports refuse what is no table, and options that are none") {
  const ImportDesk desk;
  require_refusal(run_cli({"import-pipeline", desk.plan, desk.path("none.csv")}), 3, "none.csv");
  require_refusal(desk.deals("%PDF-1.4"), 3, "Export it as .csv");
  const auto huge = desk.file("huge.csv", "a;b\n");
  std::filesystem::resize_file(huge, std::uintmax_t{1} << 30U);
  require_refusal(run_cli({"import-pipeline", desk.plan, huge}), 3, "larger than 256 MB");
  require_refusal(desk.deals("a;b\n1;2\n", {"--dates", "dym"}), 2, "--dates");
  require_refusal(desk.deals("a;b\n1;2\n", {"--delimiter", "semi"}), 2, "--delimiter");
  require_refusal(run_cli({"import-pipeline", desk.path("none.sightline"), desk.path("x")}), 3,
                  "none.sightline");
}

TEST_CASE("import-pipeline tells the stages that it takes as open") {
  const ImportDesk desk;
  const auto told = desk.deals("ID;Amount;Stage\n1;5;Demo\n2;5;6 - Closed Won\n3;5;Demo\n");
  CHECK(told.code == 0);
  CHECK(contains(told.out, "Stages taken as open: Demo."));
  CHECK_FALSE(contains(told.out, "Stages taken as won"));
  CHECK(desk.document().pipeline[0]->opportunities[1].outcome == Outcome::won);
}

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

TEST_CASE("import-pipeline says so when names have to stand for ids") {
  const ImportDesk desk;
  const auto result =
      desk.deals("Auftrag Nr. intern;Name;Betrag;Status\n1;A;5;offen\n", {"--preview"});
  INFO(result.out << result.err);
  CHECK(contains(result.out, "each deal is known by its name in ‘Name’"));
  CHECK(contains(result.out, "Left out: ‘Auftrag Nr. intern’."));
  CHECK_FALSE(contains(desk.deals(head + "1;A;;5;open;;\n", {"--preview"}).out, "No column holds"));
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

TEST_CASE("import-pipeline multiplies nothing before somebody says what the money counts in") {
  const ImportDesk desk;
  const auto before = bytes_of(desk.plan);
  const std::string text = "Deal ID;Deal name;Auftragswert in TUSD\nA-1;Portal;48,0\n";
  const auto asked = desk.deals(text, {"--yes"});
  CHECK(asked.code == 2);
  CHECK(contains(asked.out, "The file says ‘TUSD’: its money seems to count in thousands."));
  CHECK_FALSE(contains(asked.out, "1 new"));
  CHECK(contains(asked.err, "--unit thousand, or with --unit one"));
  const auto preview = desk.deals(text, {"--preview"});
  CHECK(preview.code == 0);
  CHECK(contains(preview.out, "This is a preview"));
  require_refusal(desk.deals(text, {"--unit", "dozen"}), 2, "--unit");
  CHECK(bytes_of(desk.plan) == before);
  const auto taken = desk.deals(text, {"--unit", "thousand", "--date", "2026-03-01"});
  INFO(taken.out << taken.err);
  REQUIRE(taken.code == 0);
  CHECK(contains(taken.out, "Money counts in thousands."));
  CHECK(desk.document().pipeline[0]->opportunities[0].value == Money{4'800'000});
  // Said once, it is asked again of the next file.
  CHECK(desk.deals(text).code == 2);
  REQUIRE(desk.deals(text, {"--unit", "one", "--date", "2026-03-02"}).code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].value == Money{4'800});
}

TEST_CASE("import-pipeline writes nothing when the plan has all of the deals") {
  const ImportDesk desk;
  const auto text = head + "A-1;Portal;;5;open;;\nA-2;Site;;6;open;;\n";
  REQUIRE(desk.deals(text, {"--date", "2026-03-01"}).code == 0);
  const auto before = bytes_of(desk.plan);
  const auto again = desk.deals(text);
  CHECK(again.code == 0);
  CHECK(contains(again.out, "The plan has all of these deals already: nothing changed"));
  CHECK(contains(again.out, "say --date "));
  CHECK(desk.deals(text, {"--date", "2026-03-01"}).code == 0);
  CHECK(bytes_of(desk.plan) == before);
  CHECK(desk.deals(text, {"--date", "2026-03-08"}).code == 0);
  CHECK(desk.document().pipeline.size() == 2);
}

TEST_CASE("a column is said by the key of a field, or as the listing calls it") {
  const ImportDesk desk;
  const auto told = desk.deals("Nr;What;Due\n7;Portal;2026-05-05\n",
                               {"--map", "id=Nr", "--map", "expected close=Due"});
  CHECK(told.code == 0);
  CHECK(contains(told.out, "Column  is              --map"));
  CHECK(contains(told.out, "Nr      id              key"));
  CHECK(contains(told.out, "Due     expected close  expected_close"));
  CHECK(desk.document().pipeline[0]->opportunities[0].expected_close == 2026y / 5 / 5);
  require_refusal(desk.deals("Nr\n7\n", {"--map", "ident=Nr"}), 2, "Choose one of ");
  CHECK(contains(run_cli({"import-actuals", "--help"}).out, "line, measure, month,"));
}

}  // namespace import_test
