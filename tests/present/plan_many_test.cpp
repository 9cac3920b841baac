#include "app/present/plan_many.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_desk.h"

namespace sightline {
namespace plan_many_test {

constexpr auto year = std::chrono::year{2026};

std::size_t choice_of(Status status) { return static_cast<std::size_t>(status); }

TEST_CASE("several actions show what they agree on, and what differs as nothing", "[plan]") {
  const SmallPlan plan;
  const auto& all = plan.document.plan;
  const auto details = many_details(all, {plan.id(0), plan.id(2)}, plan.catalog);
  CHECK(details.title == "2 actions");
  CHECK(details.titles == "Train the team · call clients");
  CHECK(details.chosen.at(ActionField::focus) == 0u);
  CHECK(details.chosen.at(ActionField::cycle) == 2u);
  CHECK(details.chosen.at(ActionField::priority) == 1u);
  CHECK_FALSE(details.chosen.at(ActionField::owner));
  CHECK_FALSE(details.chosen.at(ActionField::status));
  CHECK(details.due_differs);
  CHECK(details.due.empty());
  const auto same = many_details(all, {plan.id(3), plan.id(4)}, plan.catalog);
  CHECK_FALSE(same.due_differs);
  CHECK(same.chosen.at(ActionField::owner) == 0u);
}

TEST_CASE("a change of several actions is one step of undo", "[plan]") {
  SmallDesk desk;
  const auto before = desk.session.document();
  const std::vector ids{desk.id(0), desk.id(2), desk.id(4)};
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::status, choice_of(Status::done)));
  for (const std::size_t i : {0u, 2u, 4u}) {
    CHECK(desk.action(i).status == Status::done);
    CHECK(desk.action(i).done_on == SmallPlan::today);
  }
  CHECK(plain_text(desk.session.undo_label()) == "Set status of 3 actions to done");
  desk.session.undo();
  CHECK(desk.session.document() == before);
  CHECK(desk.user.notices.empty());
}

TEST_CASE("a change of several actions that is given up leaves them as they were", "[plan]") {
  SmallDesk desk;
  desk.user.gives_up = true;
  const auto before = desk.session.document();
  CHECK_FALSE(choose_for_all(desk.session, {desk.id(0), desk.id(2)}, ActionField::priority, 2));
  remove_all(desk.session, {desk.id(0), desk.id(2)});
  CHECK(desk.session.document() == before);
  CHECK_FALSE(desk.session.can_undo());
  CHECK(desk.user.notices.empty());
}

TEST_CASE("owner, focus area, cycle and priority are set for all", "[plan]") {
  SmallDesk desk;
  const std::vector ids{desk.id(2), desk.id(3)};
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::owner, 1));
  CHECK(desk.action(3).owner == desk.session.plan().people[0].id);
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::owner, 0));
  CHECK_FALSE(desk.action(2).owner);
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::focus, 2));
  CHECK(desk.action(2).focus == desk.session.plan().focus_areas[2].id);
  CHECK(desk.action(2).cycle == desk.session.plan().cycles[1].id);
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::cycle, 3));
  CHECK(desk.action(2).cycle == desk.session.plan().cycles[2].id);
  // Its date moved with it, as for one action.
  CHECK(desk.action(2).due == year / 9 / 30);
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::cycle, 0));
  CHECK_FALSE(desk.action(3).cycle);
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::priority, 2));
  CHECK(desk.action(3).priority == Priority::high);
}

TEST_CASE("a choice that there is not changes nothing", "[plan]") {
  SmallDesk desk;
  CHECK_FALSE(choose_for_all(desk.session, {desk.id(0)}, ActionField::owner, 99));
  CHECK_FALSE(choose_for_all(desk.session, {Id<Action>{{9, 9}}}, ActionField::priority, 0));
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("actions of a closed cycle stay as they are, and are named", "[plan]") {
  SmallDesk desk;
  desk.close_second_cycle();
  const std::vector ids{desk.id(0), desk.id(2), desk.id(3)};
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::status, choice_of(Status::blocked)));
  CHECK(desk.action(0).status == Status::in_progress);
  CHECK(desk.action(3).status == Status::blocked);
  CHECK(
      desk.told() ==
      "2 actions were not changed, since their cycle is closed: ‘Train the team’, ‘call clients’. "
      "Change them one by one, or reopen the cycle.");
  remove_all(desk.session, {desk.id(1), desk.id(4)});
  CHECK(desk.session.plan().actions.size() == 4);
  CHECK(desk.told().starts_with("1 action was not changed, since its cycle is closed: "));
}

TEST_CASE("nothing is moved into a closed cycle", "[plan]") {
  SmallDesk desk;
  desk.close_second_cycle();
  const auto refused =
      choose_for_all(desk.session, {desk.id(3), desk.id(4)}, ActionField::cycle, 2);
  REQUIRE(refused);
  CHECK(plain_text(*refused) == "Cycle 2 is closed. Reopen it, or choose another one.");
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("several actions are dropped with one reason, and never rolled by hand", "[plan]") {
  SmallDesk desk;
  const std::vector ids{desk.id(0), desk.id(3)};
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::status, choice_of(Status::dropped)));
  CHECK(desk.user.asked.back() == "Why are 2 actions dropped?");
  CHECK_FALSE(desk.session.can_undo());
  desk.user.typed = "Too dear";
  CHECK_FALSE(choose_for_all(desk.session, ids, ActionField::status, choice_of(Status::dropped)));
  CHECK(desk.action(3).status == Status::dropped);
  CHECK(desk.action(0).reason == "Too dear");
  CHECK(choose_for_all(desk.session, ids, ActionField::status, choice_of(Status::rolled)));
}

TEST_CASE("a due date is typed for all, what can't be read changes nothing", "[plan]") {
  SmallDesk desk;
  const std::vector ids{desk.id(0), desk.id(4)};
  CHECK(enter_due_for_all(desk.session, ids, "soon", desk.plan.catalog));
  CHECK_FALSE(desk.session.can_undo());
  CHECK_FALSE(enter_due_for_all(desk.session, ids, "2026-06-30", desk.plan.catalog));
  CHECK(desk.action(0).due == year / 6 / 30);
  CHECK(desk.action(4).due == year / 6 / 30);
  CHECK_FALSE(enter_due_for_all(desk.session, ids, " ", desk.plan.catalog));
  CHECK_FALSE(desk.action(0).due);
}

TEST_CASE("dates shift by days, and what has none is named", "[plan]") {
  SmallDesk desk;
  desk.plan.change(0, [](Action& action) { action.start = year / 4 / 1; });
  desk.session.start(desk.plan.document);
  const auto& catalog = desk.plan.catalog;
  const std::vector ids{desk.id(0), desk.id(2), desk.id(4)};
  CHECK_FALSE(shift_all(desk.session, ids, "+7", catalog));
  CHECK(desk.action(0).start == year / 4 / 8);
  CHECK(desk.action(0).due == year / 5 / 12);
  CHECK(desk.action(2).due == year / 7 / 7);
  CHECK(desk.told() == "1 action has no date to shift: ‘Some day’.");
  CHECK_FALSE(shift_all(desk.session, ids, "-14", catalog));
  CHECK(desk.action(2).due == year / 6 / 23);
  for (const char* typed : {"", "a week", "1.5", "5000"})
    CHECK(shift_all(desk.session, ids, typed, catalog));
  CHECK(shift_all(desk.session, {desk.id(4)}, "7", catalog));
}

TEST_CASE("dates that are given up are not remarked on", "[plan]") {
  SmallDesk desk;
  desk.user.gives_up = true;
  const auto before = desk.session.document();
  const std::vector ids{desk.id(0), desk.id(2), desk.id(4)};
  CHECK_FALSE(enter_due_for_all(desk.session, ids, "2036-06-30", desk.plan.catalog));
  CHECK_FALSE(shift_all(desk.session, ids, "900", desk.plan.catalog));
  CHECK(desk.session.document() == before);
  CHECK(desk.user.notices.empty());
}

TEST_CASE("dates that don't fit are told of several actions as of one", "[plan]") {
  SmallDesk desk;
  const auto& catalog = desk.plan.catalog;
  desk.plan.change(0, [](Action& action) { action.start = year / 4 / 1; });
  desk.session.start(desk.plan.document);
  CHECK_FALSE(enter_due_for_all(desk.session, {desk.id(0), desk.id(2)}, "2026-03-31", catalog));
  CHECK(desk.told() == "‘Train the team’ starts on 2026-04-01, after 2026-03-31 when it is due.");
  CHECK_FALSE(enter_due_for_all(desk.session, {desk.id(2), desk.id(3)}, "2036-06-30", catalog));
  CHECK(desk.told().starts_with("2 actions are due when the plan has no cycle: ‘call clients’, ‘"));
  CHECK_FALSE(shift_all(desk.session, {desk.id(2), desk.id(4)}, "7", catalog));
  CHECK(
      desk.told().starts_with("1 action has no date to shift: ‘Some day’. ‘call clients’ is due"));
}

TEST_CASE("one notice tells of settled actions and of dates that don't fit", "[plan]") {
  SmallDesk desk;
  desk.close_second_cycle();
  CHECK_FALSE(
      enter_due_for_all(desk.session, {desk.id(0), desk.id(3)}, "2036-06-30", desk.plan.catalog));
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.told().starts_with("1 action was not changed, since its cycle is closed"));
  CHECK(desk.told().find("when the plan has no cycle") != std::string::npos);
}

TEST_CASE("of many titles the first are shown", "[plan]") {
  SmallPlan plan;
  std::vector<Id<Action>> ids;
  for (std::size_t i = 0; i < 5; ++i) ids.push_back(plan.id(i));
  for (std::uint64_t i = 1; i <= 3; ++i) {
    Action action;
    action.id = {{7, i}};
    action.title = "More";
    plan.document.plan.actions.emplace_back(action);
    ids.push_back(action.id);
  }
  const auto details = many_details(plan.document.plan, ids, plan.catalog);
  CHECK(details.title == "8 actions");
  CHECK(details.titles.ends_with("Some day · 3 more"));
}

}  // namespace plan_many_test
}  // namespace sightline
