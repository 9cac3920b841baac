// import-pipeline as scripts call it.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_pipeline_test {
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
                  "no column ‘Nummer’. It has ‘Nr’, ‘What’.");
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
  CHECK(contains(nobody.err, "the plan knows nobody called ‘Sam Od’. It knows ‘Sam Ode’"));
}

TEST_CASE("import-pipeline tells the stages that it takes as open") {
  const ImportDesk desk;
  const auto told = desk.deals("ID;Amount;Stage\n1;5;Demo\n2;5;6 - Closed Won\n3;5;Demo\n");
  CHECK(told.code == 0);
  CHECK(contains(told.out, "Stages taken as open: Demo."));
  CHECK_FALSE(contains(told.out, "Stages taken as won"));
  CHECK(desk.document().pipeline[0]->opportunities[1].outcome == Outcome::won);
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

}  // namespace import_pipeline_test
