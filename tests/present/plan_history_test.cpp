#include "app/present/plan_history.h"

#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_actions.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace plan_history_test {

/// Changes the small desk's plan with the history that a session writes.
struct Told : SmallDesk {
  std::vector<std::string> history(std::size_t i, std::size_t most = 8) const {
    return action_history(session.document(), id(i), plan.catalog, most);
  }
};

TEST_CASE("an action's history is told the latest first, back through its renaming", "[plan]") {
  Told desk;
  CHECK(desk.history(0).empty());
  auto document = desk.plan.document;
  const auto note = [&](std::int64_t at, const char* who, Message what) {
    document.history.push_back(
        HistoryEntry{{{5, document.history.size() + 1}}, at, who, std::move(what)});
  };
  note(1'767'700'000, "Ada", msg("Add the action ‘{1}’", "Train the team"));
  note(1'777'700'000, "", msg("Rename ‘{1}’ to ‘{2}’", "Coach the team", "Train the team"));
  note(0, "", msg("Set due date of ‘{1}’", "call clients"));
  note(1'777'900'000, "Ada", msg("Set due date of ‘{1}’", "Train the team"));
  note(1'777'900'001, "Ada", msg_n("Remove {1} action", "Remove {1} actions", 2));
  desk.session.start(document);
  CHECK(desk.history(0) ==
        std::vector<std::string>{"4 May 2026 · Ada: Set due date of ‘Train the team’",
                                 "2 May 2026: Rename ‘Coach the team’ to ‘Train the team’"});
  CHECK(desk.history(2) == std::vector<std::string>{"Set due date of ‘call clients’"});
  CHECK(desk.history(0, 1).size() == 1);
}

TEST_CASE("what another action was called before does not belong to this one", "[plan]") {
  Told desk;
  auto document = desk.plan.document;
  const auto note = [&](Message what) {
    document.history.push_back(
        HistoryEntry{{{5, document.history.size() + 1}}, 0, "", std::move(what)});
  };
  note(msg("Set due date of ‘{1}’", "Some day"));
  note(msg("Rename ‘{1}’ to ‘{2}’", "Some day", "New offer"));
  desk.session.start(document);
  CHECK(desk.history(4).empty());
  CHECK(desk.history(3).size() == 2);
}

TEST_CASE("an action that is gone has no history", "[plan]") {
  const Told desk;
  CHECK(action_history(desk.session.document(), {{9, 9}}, desk.plan.catalog).empty());
}

}  // namespace plan_history_test
}  // namespace sightline
