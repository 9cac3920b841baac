// What is remembered of columns and names, from file to file.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/intake/deal_comparison.h"
#include "model/intake/import_job.h"
#include "tests/model/intake_support.h"

namespace intake_memory_test {
using namespace sightline;

namespace {

/// The plan after a file of deals was taken as it was said.
Document after_import(const Document& document, const std::string& text,
                      const ImportChoices& choices = {}, const PersonChoices& people = {}) {
  static IdSource ids(11);
  auto read = read_deals(text, document.plan, choices);
  return apply(
      document,
      import_pipeline(document, pipeline_import(std::move(read.intake), read.setup, document.plan,
                                                people, import_day, "deals.csv", ids)));
}

}  // namespace

TEST_CASE("a column that was said stays known when another one is renamed, added or missing") {
  const auto document = after_import(import_document(), "Nr,Thing,Money,Region\n7,Portal,500,N\n",
                                     {{{"key", "Nr"}, {"name", "Thing"}, {"value", "Money"}}});
  for (const std::string text :
       {"Nr,Thing,Money,Country\n7,Portal,500,N\n",
        "Added,Nr,Thing,Money,Region\n,7,Portal,500,N\n", "Nr,Thing,Money\n7,Portal,500\n",
        "A,B,C,D,Nr,Money\n,,,,7,500\n"}) {
    INFO(text);
    const auto again = read_deals(text, document.plan);
    REQUIRE(again.intake.deals.size() == 1);
    CHECK(again.intake.deals[0].key == "7");
    CHECK(again.intake.deals[0].value == Money{50'000});
  }
}

TEST_CASE("what a file lacks for once is known again in the next") {
  auto document =
      after_import(import_document(), "Nr,Thing\n7,Portal\n", {{{"key", "Nr"}, {"name", "Thing"}}});
  document = after_import(document, "Thing,Amount\nPortal,5\n");
  const auto& form = document.plan.imports.back();
  CHECK(std::ranges::find(form.columns, "Nr", &ImportColumn::column) != form.columns.end());
  CHECK(read_deals("Nr,Thing,Amount\n7,Portal,5\n", document.plan).intake.deals[0].key == "7");
}

TEST_CASE("a new column is guessed beside remembered ones, and never takes what they are") {
  const auto document = after_import(import_document(), "Nr,Thing,Owner\n7,Portal,Lee Chen\n",
                                     {{{"key", "Nr"}, {"name", "Thing"}, {"owner", ""}}});
  const auto read =
      read_deals("Nr,Thing,Owner,Amount,Deal ID\n7,Portal,Lee Chen,5,X\n", document.plan);
  CHECK(read.intake.deals[0].key == "7");
  CHECK(read.intake.deals[0].value == Money{500});
  // Left out on purpose.
  CHECK_FALSE(read.intake.deals[0].owner);
}

TEST_CASE("a file that lost its ids is told from one that never had any") {
  const auto fresh = import_document();
  CHECK(read_deals("Name,Amount\nPortal,5\n", fresh.plan).setup.may_lose_ids());
  const auto document = after_import(fresh, "Nr,Name,Amount\n7,Portal,5\n", {{{"key", "Nr"}}});
  const auto lost = read_deals("Number of it,Name,Amount\n7,Portal,5\n", document.plan);
  CHECK(lost.setup.lost_ids == "Nr");
  std::vector<const Opportunity*> known;
  for (const auto& deal : document.pipeline[0]->opportunities) known.push_back(&deal);
  const auto changes = compare_deals(known, lost.intake.deals);
  CHECK(loses_ids(lost.setup, changes));
  CHECK_FALSE(loses_ids(lost.setup, compare_deals({}, lost.intake.deals)));
  // Another program's file was taken by its names, and is so again.
  const auto both = after_import(document, "Name,Stage,Close date,Source,City\nPortal,Offer,,,\n");
  CHECK_FALSE(read_deals("Name,Stage,Close date,Source,City\nShop,Offer,,,\n", both.plan)
                  .setup.may_lose_ids());
}

TEST_CASE("whom an owner was matched with is remembered, until that is taken back") {
  const auto empty = import_document();
  const std::string text = "Id,Name,Owner\n7,Portal,S. O.\n";
  const auto lee = empty.plan.people[1].id;
  const PersonChoices said{{"s o", {PersonChoice::Kind::match, lee}}};
  const auto document = after_import(empty, text, {}, said);
  CHECK(remembered_people(document.plan) == said);
  // The forms of columns are none the wiser.
  CHECK(read_deals(text, document.plan).setup.remembered);
  const auto forgotten = after_import(document, text, {}, {{"s o", {}}});
  CHECK(remembered_people(forgotten.plan).empty());
  auto without = document;
  without.plan.people.pop_back();
  CHECK(remembered_people(without.plan).empty());
}

TEST_CASE("names are not forgotten for the forms of many programs") {
  auto document =
      after_import(import_document(), "Id,Name,Owner\n7,Portal,S. O.\n", {},
                   {{"s o", {PersonChoice::Kind::match, import_document().plan.people[1].id}}});
  for (int i = 0; i < 30; ++i) {
    const auto n = std::to_string(i);
    document =
        after_import(document, "Id" + n + ",X" + n + ",Y" + n + "\n7,a,b\n", {{{"key", "Id" + n}}});
  }
  CHECK(document.plan.imports.size() == 20);
  CHECK(remembered_people(document.plan).size() == 1);
}

}  // namespace intake_memory_test
