// What import-pipeline and import-actuals remember of columns and names, as scripts call them.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_memory_test {
using namespace sightline;

TEST_CASE(
    "import-pipeline keeps a mapped id when another column is renamed, and asks when it is lost") {
  const ImportDesk desk;
  REQUIRE(
      desk.deals("Nr,Name,Money\n7,Portal,5\n", {"--map", "key=Nr", "--map", "value=Money"}).code ==
      0);
  REQUIRE(desk.deals("Nr,Name,Money,Added\n7,Portal,6,\n").code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].key == "7");
  const auto before = bytes_of(desk.plan);
  const std::string lost = "Number of it,Name,Money\n7,Portal,7\n";
  const auto asked = desk.deals(lost);
  INFO(asked.out << asked.err);
  CHECK(asked.code == 2);
  CHECK(contains(asked.out, "1 deal would come in as new"));
  CHECK(contains(asked.out, "The ids stood in the column ‘Nr’."));
  CHECK(contains(asked.err, "--map key=COLUMN"));
  CHECK(bytes_of(desk.plan) == before);
  CHECK(desk.deals(lost, {"--preview"}).code == 0);
  REQUIRE(desk.deals(lost, {"--map", "key=Number of it"}).code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].key == "7");
  CHECK(desk.deals("Some,Name,Money\n7,Portal,7\n", {"--yes"}).code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].key == "Portal");
}

TEST_CASE("import-pipeline remembers who an owner is, and forgets it when that is said") {
  const ImportDesk desk;
  auto document = desk.document();
  Person person;
  person.id = IdSource(77).next<Person>();
  person.name = "Sam Ode";
  document.plan.people.push_back(person);
  save_document(desk.plan, document);
  REQUIRE(desk.deals("Id,Owner,Amount\n7,S. O.,5\n", {"--person", "S. O.=Sam Ode"}).code == 0);
  const auto again = desk.deals("Id,Owner,Amount\n7,S. O.,6\n");
  CHECK(again.code == 0);
  CHECK(contains(again.out, "‘S. O.’ is Sam Ode, as was said for an earlier import."));
  CHECK(desk.document().pipeline.back()->opportunities[0].owner == person.id);
  const auto taken = desk.deals("Id,Owner,Amount\n7,S. O.,6\n");
  CHECK(contains(taken.out, "nothing changed"));
  REQUIRE(desk.deals("Id,Owner,Amount\n7,S. O.,7\n", {"--person", "S. O.="}).code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].owner_name == "S. O.");
  const auto asked = desk.deals("Id,Owner,Amount\n7,S. O.,8\n");
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "1 owner is none of the plan’s people"));
}

TEST_CASE("import-actuals takes a name for the line that is said, and remembers it") {
  const ImportDesk desk;
  const auto document = desk.document();
  const auto area = document.plan.vision.organization.areas[0].name;
  const auto start = document.plan.organization.plan_start;
  const auto text = "Konto;Bezeichnung;" + to_text(start) + ";" + to_text(add_months(start, 1)) +
                    ";Summe\n4400;Billed hours;50.000;51.000;101.000\n4900;Rent;1;2;3\n";
  const std::vector<std::string> today{"--today", to_text(last_day(add_months(start, 1)))};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.end(), today.begin(), today.end());
    return more;
  };
  const auto unknown = desk.actuals(text, today);
  CHECK(unknown.code == 1);
  CHECK(contains(unknown.out, "The column ‘Konto’ holds account numbers"));
  CHECK(contains(unknown.out, "--line \"NAME=LINE\""));
  CHECK(contains(unknown.out, "1 column with figures is left out: Summe."));
  const auto said =
      desk.actuals(text, with({"--line", "Billed hours=revenue " + area, "--ignore", "Rent"}));
  INFO(said.out << said.err);
  CHECK(said.code == 0);
  CHECK(desk.document().plan.targets.revenue[0].line.actual.at(start) == Money{5'000'000});
  const auto again = desk.actuals(text, today);
  CHECK(again.code == 0);
  CHECK(contains(again.out, "‘Billed hours’ is " + area + " (revenue), as was said."));
  CHECK(contains(again.out, "1 row or column is left out, as was said: Rent."));
  CHECK(contains(again.out, "nothing changed"));
  // What is said anew is remembered though no figure changes.
  CHECK(desk.actuals(text, with({"--line", "Rent="})).code == 1);
  const auto before = bytes_of(desk.plan);
  require_refusal(desk.actuals(text, with({"--line", "Rent=No line"})), 2, area + " (revenue)");
  require_refusal(desk.actuals(text, with({"--line", "Rent"})), 2, "--line");
  require_refusal(desk.actuals(text, with({"--ignore", " "})), 2, "--ignore");
  CHECK(bytes_of(desk.plan) == before);
}

TEST_CASE("import-actuals lists what it would replace and does so only with --yes") {
  const ImportDesk desk;
  auto document = desk.document();
  const auto area = document.plan.vision.organization.areas[0].name;
  const auto start = document.plan.organization.plan_start;
  document.plan.targets.revenue[0].line.actual.set(start, Money{5'000'000});
  save_document(desk.plan, document);
  const auto before = bytes_of(desk.plan);
  const std::string text = "Line;" + to_text(start) + "\nRevenue " + area + ";51.000\n";
  const auto asked = desk.actuals(text, {"--today", to_text(last_day(start))});
  CHECK(asked.code == 2);
  CHECK(contains(asked.out, "corrected"));
  CHECK(contains(asked.err, "1 actual of the plan would be replaced by another"));
  CHECK(bytes_of(desk.plan) == before);
  CHECK(desk.actuals(text, {"--today", to_text(last_day(start)), "--yes"}).code == 0);
  CHECK(desk.document().plan.targets.revenue[0].line.actual.at(start) == Money{5'100'000});
}

TEST_CASE("the preview of a file in thousands shows what its figures would be") {
  const ImportDesk desk;
  const auto document = desk.document();
  const auto start = document.plan.organization.plan_start;
  const std::string text = "in TUSD;" + to_text(start) + "\nRevenue " +
                           document.plan.vision.organization.areas[0].name + ";51,5\n";
  const auto preview = desk.actuals(text, {"--today", to_text(last_day(start)), "--preview"});
  INFO(preview.out << preview.err);
  CHECK(preview.code == 0);
  CHECK(contains(preview.out, "With --unit thousand:"));
  CHECK(contains(preview.out, "51,500"));
}

}  // namespace import_memory_test
