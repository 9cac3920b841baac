// What import-pipeline and import-actuals remember of columns and names, as scripts call them.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

using namespace sightline;

TEST_CASE(
    "import-pipeline keeps a mapped id when another column is renamed, and asks when it is lost") {
  const ImportDesk desk;
  REQUIRE(
      desk.deals("Nr,Name,Money\n7,Portal,5\n", {"--map", "key=Nr", "--map", "value=Money"}).code ==
      0);
  REQUIRE(desk.deals("Nr,Name,Money,Added\n7,Portal,6,\n").code == 0);
  CHECK(desk.document().pipeline[1]->opportunities[0].key == "7");
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
  CHECK(desk.document().pipeline[2]->opportunities[0].key == "7");
  CHECK(desk.deals("Some,Name,Money\n7,Portal,7\n", {"--yes"}).code == 0);
  CHECK(desk.document().pipeline[3]->opportunities[0].key == "Portal");
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
  CHECK(desk.document().pipeline[1]->opportunities[0].owner == person.id);
  const auto taken = desk.deals("Id,Owner,Amount\n7,S. O.,6\n");
  CHECK(contains(taken.out, "nothing changed"));
  REQUIRE(desk.deals("Id,Owner,Amount\n7,S. O.,7\n", {"--person", "S. O.="}).code == 0);
  CHECK(desk.document().pipeline[2]->opportunities[0].owner_name == "S. O.");
  CHECK(contains(desk.deals("Id,Owner,Amount\n7,S. O.,8\n").out, "none of the plan’s people"));
}
