#include "app/present/plan_entry.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/vision_presenter.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"
#include "tests/present/small_plan.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace plan_entry_test {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

struct Desk {
  Document document = plausible_document(1);
  Catalog catalog = Catalog::english();

  Id<Action> id() const { return document.plan.actions[0]->id; }
  const Action& action() const { return *find(document.plan.actions, id_); }
  EditEntry type(ActionField field, std::string_view text) const {
    return enter(document, id_, field, text, today, catalog);
  }
  /// The sentence, or nothing when it was taken.
  std::string take(ActionField field, std::string_view text) {
    const auto entry = type(field, text);
    if (const auto* problem = problem_of(entry)) return plain_text(*problem);
    document = apply(document, *value_of(entry));
    return {};
  }

 private:
  Id<Action> id_ = id();
};

TEST_CASE("fields of an action are typed in place", "[plan]") {
  Desk desk;
  CHECK(desk.take(ActionField::title, " Train the team ").empty());
  CHECK(desk.take(ActionField::due, "2026-06-30").empty());
  CHECK(desk.take(ActionField::start, "2026-04-01").empty());
  CHECK(desk.take(ActionField::cost, "4.5k").empty());
  CHECK(desk.take(ActionField::notes, "Ask Ada.").empty());
  CHECK(desk.take(ActionField::reason, "Late supplier").empty());
  CHECK(desk.take(ActionField::owner, "ada byron").empty());
  CHECK(desk.take(ActionField::status, "blocked").empty());
  CHECK(desk.take(ActionField::priority, "hi").empty());
  CHECK(desk.take(ActionField::focus, "Market").empty());
  CHECK(desk.take(ActionField::cycle, "Cycle 3").empty());
  const auto& action = desk.action();
  CHECK(action.title == "Train the team");
  CHECK(action.cost == Money{450'000});
  CHECK(action.owner == desk.document.plan.people[0].id);
  CHECK(action.status == Status::blocked);
  CHECK(action.priority == Priority::high);
  CHECK(action.focus == desk.document.plan.focus_areas[1].id);
  CHECK(action.cycle == desk.document.plan.cycles[2].id);
}

TEST_CASE("blank clears what may be missing", "[plan]") {
  Desk desk;
  for (const auto field : {ActionField::due, ActionField::start, ActionField::cost,
                           ActionField::owner, ActionField::cycle, ActionField::notes})
    CHECK(desk.take(field, " ").empty());
  const auto& action = desk.action();
  CHECK_FALSE(action.due);
  CHECK_FALSE(action.start);
  CHECK_FALSE(action.cost);
  CHECK_FALSE(action.owner);
  CHECK_FALSE(action.cycle);
}

TEST_CASE("what can't be read gets a sentence and changes nothing", "[plan]") {
  Desk desk;
  const auto before = desk.document;
  CHECK(desk.take(ActionField::title, " \n") ==
        "An action needs a title. Type what is to be done.");
  CHECK(desk.take(ActionField::owner, "Zoe") == "There is no ‘Zoe’ to choose here.");
  CHECK(desk.take(ActionField::cycle, "cycle") ==
        "‘cycle’ could be ‘Cycle 1’ or ‘Cycle 2’. Type more of it.");
  for (const auto field :
       {ActionField::due, ActionField::start, ActionField::cost, ActionField::status})
    CHECK_FALSE(desk.take(field, "soonish").empty());
  CHECK_FALSE(desk.take(ActionField::status, "").empty());
  CHECK(desk.document == before);
}

TEST_CASE("percent complete is typed unless a check-list gives it", "[plan]") {
  Desk desk;
  auto action = desk.action();
  action.checks.clear();
  desk.document.plan.actions[0] = action;
  CHECK(desk.take(ActionField::complete, "40 %").empty());
  CHECK(desk.action().complete == Percent{0.4});
  CHECK(desk.take(ActionField::complete, "140").starts_with("An action is 0 % to 100 %"));
  CHECK(desk.take(ActionField::complete, "").empty());
  CHECK(desk.action().complete == Percent{0});
  action.checks = {{{{1, 1}}, "One", false}};
  desk.document.plan.actions[0] = action;
  CHECK(desk.take(ActionField::complete, "40").starts_with("The check-list gives"));
}

TEST_CASE("choices come with the one that is chosen", "[plan]") {
  Desk desk;
  const auto& plan = desk.document.plan;
  for (const auto field : {ActionField::cycle, ActionField::focus, ActionField::owner,
                           ActionField::status, ActionField::priority}) {
    const auto names = choices(plan, field, desk.catalog);
    const auto now = chosen(plan, desk.action(), field);
    REQUIRE(now);
    REQUIRE(*now < names.size());
    const auto same = choose(desk.document, desk.id(), field, *now, today);
    REQUIRE(value_of(same));
    CHECK(value_of(same)->empty());
    CHECK(problem_of(choose(desk.document, desk.id(), field, 99, today)));
  }
  CHECK(choices(plan, ActionField::owner, desk.catalog).front() == "Nobody");
  CHECK(choices(plan, ActionField::cycle, desk.catalog).front() == "Backlog");
  CHECK(choices(plan, ActionField::title, desk.catalog).empty());
  CHECK(problem_of(choose(desk.document, desk.id(), ActionField::title, 0, today)));
  CHECK_FALSE(chosen(plan, desk.action(), ActionField::title));
}

TEST_CASE("an edit of an action that is gone is a sentence", "[plan]") {
  Desk desk;
  CHECK(problem_of(
      enter(desk.document, Id<Action>{{9, 9}}, ActionField::title, "x", today, desk.catalog)));
}

struct Added {
  std::string problem;
  Action action;
};

Added add(std::string_view typed) {
  const auto document = plausible_document(1);
  const Id<Action> id{{1, 1}};
  const auto entry =
      quick_add(document, typed, id, document.plan.cycles[0].id, today, Catalog::english());
  if (const auto* problem = problem_of(entry)) return {plain_text(*problem), {}};
  return {{}, *find(apply(document, *value_of(entry)).plan.actions, id)};
}

TEST_CASE("an action is added in one line with owner, focus area and due date", "[plan]") {
  const auto document = plausible_document(1);
  const auto made = add("Train the team @sales-lead !mark ^30 June 2026");
  REQUIRE(made.problem.empty());
  CHECK(made.action.title == "Train the team");
  CHECK(made.action.owner == document.plan.people[1].id);
  CHECK(made.action.focus == document.plan.focus_areas[1].id);
  CHECK(made.action.due == std::chrono::year{2026} / 6 / 30);
  CHECK(made.action.cycle == document.plan.cycles[1].id);
}

TEST_CASE("a new action never lands in a cycle that is closed", "[plan]") {
  auto document = plausible_document(1);
  document.plan.cycles[1].closed_on = today;
  const Id<Action> id{{1, 1}};
  const auto cycle_of_new = [&](std::string_view typed) {
    const auto entry = quick_add(document, typed, id, {}, today, Catalog::english());
    return find(apply(document, *value_of(entry)).plan.actions, id)->cycle;
  };
  CHECK(cycle_of_new("Train ^30 June 2026") == document.plan.cycles[2].id);
  for (auto& cycle : document.plan.cycles) cycle.closed_on = today;
  CHECK_FALSE(cycle_of_new("Train ^30 June 2026"));
}

TEST_CASE("a due date beyond the plan is told of, with where the action then stands", "[plan]") {
  auto document = plausible_document(1);
  const Id<Action> id{{1, 1}};
  const auto told = [&](std::string_view typed, std::optional<Id<Cycle>> cycle) {
    const auto entry = quick_add(document, typed, id, cycle, today, Catalog::english());
    const auto words = date_remark(apply(document, *value_of(entry)).plan, id);
    return words ? plain_text(*words) : std::string();
  };
  const auto first = document.plan.cycles[0].id;
  CHECK(told("Train ^2031-01-31", first) ==
        "‘Train’ is due on 2031-01-31, when the plan has no cycle, so it stands in cycle 1.");
  CHECK(told("Train ^2031-01-31", {}) ==
        "‘Train’ is due on 2031-01-31, when the plan has no cycle, so it waits in the backlog.");
  CHECK(told("Train ^30 June 2026", first).empty());
  CHECK(told("Train", first).empty());
}

TEST_CASE("a new action is not due in the past, and not before its plan", "[plan]") {
  CHECK(add("Train ^30 June").action.due == std::chrono::year{2026} / 6 / 30);
  CHECK(add("Train ^30 January").action.due == std::chrono::year{2027} / 1 / 30);
  CHECK(add("Train ^30 January 2026").action.due == std::chrono::year{2026} / 1 / 30);
  auto later = plausible_document(1);
  later.plan.organization.plan_start = std::chrono::year{2027} / 1;
  const auto entry = quick_add(later, "Train ^30 June", Id<Action>{{1, 1}}, std::nullopt, today,
                               Catalog::english());
  REQUIRE(value_of(entry));
  CHECK(find(apply(later, *value_of(entry)).plan.actions, Id<Action>{{1, 1}})->due ==
        std::chrono::year{2027} / 6 / 30);
}

TEST_CASE("the example of how to add an action can be typed in the plan it is shown in", "[plan]") {
  const auto catalog = Catalog::english();
  for (auto document : {plausible_document(1), plausible_document(4)}) {
    const auto example_in = [&] {
      const auto hint = catalog.text(quick_add_hint(document.plan, catalog));
      const auto begin = hint.find("“") + std::string_view("“").size();
      return hint.substr(begin, hint.rfind("”") - begin);
    };
    CHECK(value_of(quick_add(document, example_in(), {{1, 1}}, {}, today, catalog)));
    document.plan.people.clear();
    CHECK(value_of(quick_add(document, example_in(), {{1, 1}}, {}, today, catalog)));
  }
}

TEST_CASE("marks within a word belong to the title", "[plan]") {
  const auto made = add("Mail ada@example.com about C#! and 2^10");
  CHECK(made.action.title == "Mail ada@example.com about C#! and 2^10");
  CHECK_FALSE(made.action.owner);
  CHECK(made.action.cycle == plausible_document(1).plan.cycles[0].id);
}

TEST_CASE("names are met without their accents and in any case", "[plan]") {
  SmallPlan plan;
  plan.document.plan.people[0].name = "Jörg Müller-Weiß";
  plan.document.plan.focus_areas[1].name = "Öffentlichkeit";
  const auto id = Id<Action>{Uuid{9, 9}};
  const auto entry = quick_add(plan.document, "Call @JORG-MULLER !offent", id, std::nullopt,
                               plan.today, plan.catalog);
  REQUIRE(value_of(entry));
  const auto after = apply(plan.document, *value_of(entry));
  const auto* action = find(after.plan.actions, id);
  REQUIRE(action);
  CHECK(action->owner == plan.document.plan.people[0].id);
  CHECK(action->focus == plan.document.plan.focus_areas[1].id);
}

TEST_CASE("a line that can't be understood says which part", "[plan]") {
  CHECK(add(" @ada").problem.starts_with("An action needs a title"));
  CHECK(add("Train @zoe").problem.starts_with("Nobody is called ‘zoe’"));
  CHECK(add("Train @").problem.starts_with("Nobody is called ‘’"));
  CHECK(add("Train !garden").problem.starts_with("There is no focus area ‘garden’"));
  CHECK_FALSE(add("Train ^soonish").problem.empty());
}

TEST_CASE("the vision's numbers, shares and dates are typed", "[vision]") {
  const auto catalog = Catalog::english();
  auto document = plausible_document(1);
  const auto take = [&](const EditEntry& entry) {
    if (!value_of(entry)) return false;
    document = apply(document, *value_of(entry));
    return true;
  };
  const auto area = document.plan.vision.organization.areas[0].id;
  CHECK(take(enter_number(document, VisionPart::revenue, When::then, "9.0m", catalog)));
  CHECK(take(enter_number(document, VisionPart::employees, When::then, "66.5", catalog)));
  CHECK(take(enter_number(document, VisionPart::net_worth, When::now, "", catalog)));
  CHECK(take(enter_share(document, area, When::now, "44 %", catalog)));
  CHECK(take(enter_share(document, area, When::then, "", catalog)));
  CHECK(take(enter_date(document, When::now, "2026-03-31", today, catalog)));
  CHECK(take(enter_date(document, When::then, "2029-03-31", today, catalog)));
  const auto& vision = document.plan.vision;
  CHECK(vision.organization.revenue.then == Money{900'000'000});
  CHECK(vision.organization.employees.then == Fte{6650});
  CHECK_FALSE(vision.success.net_worth.now);
  CHECK(vision.organization.areas[0].share_now == Percent{0.44});
  CHECK_FALSE(vision.organization.areas[0].share_then);
  CHECK(document.plan.organization.as_of == std::chrono::year{2026} / 3 / 31);
  CHECK(vision.horizon == std::chrono::year{2029} / 3 / 31);
}

TEST_CASE("numbers of the vision that can't be are asked back", "[vision]") {
  const auto catalog = Catalog::english();
  const auto document = plausible_document(1);
  const auto area = document.plan.vision.organization.areas[0].id;
  CHECK(problem_of(enter_number(document, VisionPart::revenue, When::then, "a lot", catalog)));
  CHECK(problem_of(enter_number(document, VisionPart::employees, When::then, "-3", catalog)));
  CHECK(problem_of(enter_share(document, area, When::now, "120 %", catalog)));
  CHECK(problem_of(enter_share(document, area, When::now, "half", catalog)));
  CHECK(problem_of(enter_share(document, Id<SpecialtyArea>{{9, 9}}, When::now, "5", catalog)));
  CHECK(problem_of(enter_date(document, When::now, "someday", today, catalog)));
}

}  // namespace plan_entry_test
}  // namespace sightline
