#include "app/present/past_plans.h"

#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline::past_plans_test {
namespace {

/// A plan that two people have worked on, each with a session of the same file.
struct Desk {
  TempFolder folder;
  StandInUser user;
  std::int64_t clock = 1'770'000'000;
  Catalog catalog = Catalog::english();
  Session session{
      user,
      {.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
       .load = [](const auto& path, const FileKey* key) { return load_document(path, key); },
       .save = [](const auto& path, const Document& document,
                  const FileKey* key) { save_document(path, document, system_calls(), key); },
       .id_seed = 1,
       .now = [this] { return clock += 3'600; },
       .who = "Anna Berg"}};

  Desk() {
    save_document(folder / "a.sightline", plausible_document(1));
    REQUIRE(session.open(folder / "a.sightline"));
  }
  void rename(std::string_view name) {
    REQUIRE(session.perform(set_organization_text(session.document(), &Organization::name, name)));
  }
};

}  // namespace

TEST_CASE("the history says when, who and what, the latest first, and what was before", "[past]") {
  Desk desk;
  CHECK(PastPlans(desk.session, desk.catalog).rows().empty());
  desk.rename("Pine");
  desk.rename("Oak");
  const PastPlans past(desk.session, desk.catalog);
  REQUIRE(past.rows().size() == 3);
  CHECK(past.rows()[0].find(" · Anna Berg: Set name of the organization to ‘Oak’") !=
        std::string::npos);
  CHECK(past.rows()[1].find("2 Feb 2026, ") == 0);
  CHECK(past.rows()[2] == "Before all of these");

  CHECK(past.comparison(0) == "Nothing: the plan is as it was then.");
  CHECK(past.comparison(1) == "Organization: name ‘Oak’ → ‘Pine’");
}

TEST_CASE("going back is a step that undo takes away, and the history goes on", "[past]") {
  Desk desk;
  const auto before = desk.session.plan();
  desk.rename("Pine");
  desk.rename("Oak");
  PastPlans past(desk.session, desk.catalog);
  CHECK(past.go_back(2));
  CHECK(desk.session.plan() == before);
  REQUIRE(desk.session.document().history.size() == 3);
  CHECK(plain_text(desk.session.undo_label()) == "Go back to: Before all of these");
  // What was left behind can be gone back to as well.
  CHECK(PastPlans(desk.session, desk.catalog).go_back(1));
  CHECK(desk.session.plan().organization.name == "Oak");
  desk.session.undo();
  desk.session.undo();
  CHECK(desk.session.plan().organization.name == "Oak");
}

TEST_CASE("a copy of a past plan goes into another file, with the history up to then", "[past]") {
  Desk desk;
  desk.rename("Pine");
  desk.rename("Oak");
  PastPlans past(desk.session, desk.catalog);
  SECTION("which is asked for") {
    desk.user.file = desk.folder / "then";
    CHECK(past.save_copy(1));
    CHECK(desk.user.asked.back().ends_with("a-1.sightline"));
    const auto then = load_document(desk.folder / "then.sightline");
    CHECK(then.plan.organization.name == "Pine");
    CHECK(then.history.size() == 1);
    CHECK(desk.session.plan().organization.name == "Oak");
  }
  SECTION("and never into the plan's own") {
    desk.user.file = desk.folder / "a.sightline";
    CHECK_FALSE(past.save_copy(1));
    CHECK(desk.user.notices.back().first == NoticeTone::failure);
    CHECK(load_document(desk.folder / "a.sightline").plan.organization.name != "Pine");
  }
}

TEST_CASE("where a history doesn't lead back, nothing changes and the person is told", "[past]") {
  Desk desk;
  auto document = plausible_document(1);
  document.history.push_back(HistoryEntry{{{4, 4}}, 100, "Ben", msg("Something")});
  save_document(desk.folder / "a.sightline", document);
  REQUIRE(desk.session.open(desk.folder / "a.sightline"));
  PastPlans past(desk.session, desk.catalog);
  REQUIRE(past.rows().size() == 2);
  CHECK(past.comparison(1).find("What the plan was before ‘Something’ isn’t in its history.") == 0);
  CHECK_FALSE(past.go_back(1));
  CHECK_FALSE(past.save_copy(1));
  CHECK(desk.user.notices.size() == 2);
  CHECK_FALSE(desk.session.is_dirty());
}

}  // namespace sightline::past_plans_test
