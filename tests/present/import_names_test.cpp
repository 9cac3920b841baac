// What the import dialog asks of names and ids, and what it remembers of them.
#include <catch2/catch_test_macros.hpp>

#include "tests/present/import_desk.h"

using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("deals that lost their ids are taken by their names only when that is said") {
  auto document = plausible_document(3);
  document.pipeline.clear();
  PipelineSnapshot known;
  known.id = IdSource(5).next<PipelineSnapshot>();
  known.taken_on = 2026y / 5 / 1;
  Opportunity deal;
  deal.key = "A-1";
  deal.name = "Portal";
  known.opportunities.push_back(deal);
  document.pipeline.push_back(Box<PipelineSnapshot>(known));
  ImportDesk desk("Name,Amount\nPortal,5\n", ImportKind::pipeline, document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::ids);
  CHECK(view.box == "&Take the names for ids");
  CHECK(view.question.find("1 deal would come in as new") != std::string::npos);
  CHECK_FALSE(view.can_import);
  desk.presenter->set_as_they_are(true);
  CHECK(desk.presenter->view().can_import);
  // With another column for the ids there is nothing to agree to.
  desk.presenter->choose_field(0, 1);
  view = desk.read();
  CHECK(view.box.empty());
  CHECK_FALSE(view.as_they_are);
}

TEST_CASE("who an owner was said to be is chosen in the next dialog already") {
  auto document = plausible_document(3);
  REQUIRE_FALSE(document.plan.people.empty());
  const std::string text = "Id,Name,Owner\n7,Portal,X. Y.\n";
  ImportDesk desk(text, ImportKind::pipeline, document);
  REQUIRE(desk.presenter->view().unknown.size() == 1);
  desk.presenter->choose_person(0, 2);
  REQUIRE(desk.presenter->import());
  ImportDesk next(text, ImportKind::pipeline, desk.session.document());
  auto view = next.presenter->view();
  REQUIRE(view.unknown.size() == 1);
  CHECK(view.unknown[0].choice == 2);
  // Nothing new: the deal has that owner.
  CHECK_FALSE(view.can_import);
  next.presenter->choose_person(0, 0);
  view = next.presenter->view();
  CHECK(view.can_import);
  CHECK(view.summary.starts_with("Deals: 0 new, 1 changed"));
}
