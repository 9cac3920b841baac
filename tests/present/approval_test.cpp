#include "app/present/approval.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/stand_in_user.h"

namespace sightline {
namespace approval_test {

SessionTools tools() {
  return {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
          .load = [](const auto&, const FileKey*) -> Document {
            throw Failure(FailureKind::input, msg("no"));
          },
          .save = [](const auto&, const Document&, const FileKey*) {},
          .id_seed = 1};
}

TEST_CASE("names are told apart by commas and semicolons, and blanks are no names") {
  CHECK(names_in(" Anna Berg, Ben;; Cara ,") ==
        std::vector<std::string>{"Anna Berg", "Ben", "Cara"});
  CHECK(names_in("  ").empty());
}

TEST_CASE("a name with a comma of its own is shown in a field so that it stays one name") {
  using Names = std::vector<std::string>;
  CHECK(typed_names({"Ada", "Lee, Ann", "\"Al\" Oz"}) == "Ada, \"Lee, Ann\", \"\"\"Al\"\" Oz\"");
  for (const auto& names : {Names{"Ada", "Lee, Ann", "Ben"}, Names{"\"Al\" Oz; Jr."},
                            Names{"\"Al\""}, Names{"\""}, Names{}})
    CHECK(names_in(typed_names(names)) == names);
  CHECK(names_in(" \"Lee, Ann\" ;Ben") == Names{"Lee, Ann", "Ben"});
  // Nobody who types them means these for more than a part of the name.
  CHECK(names_in("\"Al\" Lee, Ben") == Names{"\"Al\" Lee", "Ben"});
  CHECK(names_in("\"Al, Ben") == Names{"\"Al", "Ben"});
}

TEST_CASE("approving freezes the plan with date and names, and can be undone") {
  StandInUser user;
  Session session(user, tools());
  user.typed = "Anna, Ben";
  REQUIRE(approve(session));
  REQUIRE(session.document().baselines.size() == 1);
  const auto& baseline = session.document().baselines.front();
  CHECK(baseline.agreed_on == session.today());
  CHECK(baseline.agreed_by == std::vector<std::string>{"Anna", "Ben"});
  CHECK(user.notices.size() == 1);
  session.undo();
  CHECK(session.document().baselines.empty());
}

TEST_CASE("whoever prepared the plan is proposed as one name, whatever commas are in it") {
  for (const auto* name : {"Lee, Ann", "Berg; Sons, Inc.", "\"Al\" Oz", "Ann Lee"}) {
    StandInUser user;
    user.presses_enter = true;
    Session session(user, tools());
    Document document;
    document.plan.organization.prepared_by = name;
    session.start(document);
    REQUIRE(approve(session));
    CHECK(session.document().baselines.front().agreed_by == std::vector<std::string>{name});
    CHECK(user.asked.front().ends_with("a name with a comma in it in straight quotes."));
  }
}

TEST_CASE("who thinks better of approving changes nothing") {
  StandInUser user;
  Session session(user, tools());
  CHECK_FALSE(approve(session));
  CHECK(session.document().baselines.empty());
  CHECK_FALSE(session.can_undo());
}

}  // namespace approval_test
}  // namespace sightline
