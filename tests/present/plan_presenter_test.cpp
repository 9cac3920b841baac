#include "app/present/plan_presenter.h"
#include "app/present/plan_rows.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_plan.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace plan_presenter_test {

std::vector<std::string> titles(const std::vector<ActionRow>& rows) {
  std::vector<std::string> texts;
  for (const auto& row : rows) texts.push_back(row.title);
  return texts;
}

TEST_CASE("the list groups actions by cycle and focus area, the backlog last", "[plan]") {
  const auto list = SmallPlan().list();
  REQUIRE(list.cycles.size() == 7);
  CHECK(list.cycles[1].title == "Cycle 2");
  CHECK(list.cycles[1].subtitle == "Apr–Jun 2026");
  CHECK(list.cycles[1].current);
  CHECK_FALSE(list.cycles[0].current);
  REQUIRE(list.cycles[1].focus_areas.size() == 3);
  CHECK(list.cycles[1].focus_areas[0].title == "Sales");
  CHECK(titles(list.cycles[1].focus_areas[0].actions) ==
        std::vector<std::string>{"Train the team", "call clients"});
  CHECK(list.cycles[1].focus_areas[2].actions.empty());
  CHECK(list.cycles[6].title == "Backlog");
  CHECK(titles(list.cycles[6].focus_areas[2].actions) == std::vector<std::string>{"Some day"});
}

TEST_CASE("groups count what is done and late, whatever is shown", "[plan]") {
  const auto found = SmallPlan().list("train");
  REQUIRE(found.cycles.size() == 1);
  CHECK(found.shown == "1 of 5 actions");
  for (const auto& cycle : {found.cycles[0], SmallPlan().list().cycles[1]}) {
    CHECK(cycle.title == "Cycle 2");
    CHECK(cycle.count == "1 of 3 done · 1 late");
    CHECK(cycle.done == "1 of 3 done");
    CHECK(cycle.late == "1 late");
    CHECK(cycle.progress == 1.0 / 3);
    CHECK(cycle.focus_areas[0].count == "0 of 2 done · 1 late");
    CHECK(cycle.focus_areas[2].count.empty());
  }
  const auto list = SmallPlan().list();
  CHECK(list.shown == "5 actions");
  CHECK(list.cycles[6].done == "1 action");
  CHECK(list.cycles[6].late.empty());
  CHECK(list.late == 1);
}

TEST_CASE("a row says its state in words and tone", "[plan]") {
  SmallPlan plan;
  const auto list = plan.list();
  const auto& late = list.cycles[1].focus_areas[0].actions[0];
  CHECK(late.status == "late 6 days");
  CHECK(late.tone == WordTone::bad);
  CHECK(late.owner == "Ada Byron");
  CHECK(late.due == "5 May 2026");
  const auto& done = list.cycles[1].focus_areas[1].actions[0];
  CHECK(done.status == "done");
  CHECK(done.complete_part == 1);
  CHECK(list.cycles[2].focus_areas[1].actions[0].tone == WordTone::warning);
}

TEST_CASE("a filter needs all its words, in any column and case", "[plan]") {
  const SmallPlan plan;
  CHECK(plan.list("  TRAIN ada ").shown == "1 of 5 actions");
  CHECK(plan.list("sales").shown == "2 of 5 actions");
  CHECK(plan.list("late").shown == "1 of 5 actions");
  CHECK(plan.list("   ").cycles.size() == 7);
  const auto none = plan.list("train nobody");
  CHECK(none.cycles.empty());
  CHECK(none.empty_sentence == "No action fits what you are looking for.");
}

TEST_CASE("an action of a focus area that is gone is still shown", "[plan]") {
  SmallPlan plan;
  plan.change(0, [](Action& action) { action.focus = Id<FocusArea>{{9, 9}}; });
  const auto list = plan.list();
  REQUIRE(list.cycles[1].focus_areas.size() == 4);
  CHECK(list.cycles[1].focus_areas[3].title == "Without a focus area");
  CHECK(titles(list.cycles[1].focus_areas[3].actions) ==
        std::vector<std::string>{"Train the team"});
}

TEST_CASE("an empty plan says what an action is", "[plan]") {
  SmallPlan plan;
  plan.document.plan.actions.clear();
  CHECK(plan.list().empty_sentence.starts_with("An action is one thing somebody does"));
}

TEST_CASE("details show everything of one action, and nothing of a removed one", "[plan]") {
  SmallPlan plan;
  auto& model = plan.document.plan;
  model.vision.organization.areas.push_back({{{5, 5}}, "Security", {}, {}});
  plan.change(0, [&](Action& action) {
    action.rolled_from = plan.id(1);
    action.cost = Money{450'000};
    action.checks = {{{{1, 1}}, "One", true}, {{{2, 2}}, "Two", false}};
    action.serves = {{ServedKind::revenue, {}, Uuid{5, 5}},
                     {ServedKind::vision, VisionPart::clients, {}},
                     {ServedKind::kpi, {}, Uuid{8, 8}}};
  });
  model.examples = {"/plan/actions/" + to_text(plan.id(0)) + "/title"};
  const auto details = action_details(plan.document, plan.id(0), SmallPlan::today, plan.catalog);
  REQUIRE(details);
  CHECK(details->where == "Sales · Cycle 2");
  CHECK(details->checked == "Check-list 1 of 2");
  CHECK(details->row.complete_part == 0.5);
  CHECK_FALSE(details->complete_editable);
  CHECK(details->row.rolled == "rolled once");
  CHECK(details->trail == "rolled once");
  CHECK(action_details(plan.document, plan.id(1), SmallPlan::today, plan.catalog)->trail ==
        "goes on in cycle 2");
  CHECK(details->row.example);
  CHECK(details->cost == "4,500");
  REQUIRE(details->serves.size() == 2);
  CHECK(details->serves[0].label == "Revenue: Security");
  CHECK(details->serves[1].label == "Vision: known by clients");
  CHECK_FALSE(action_details(plan.document, Id<Action>{{9, 9}}, SmallPlan::today, plan.catalog));
}

TEST_CASE("details of an action in the middle say how often it was rolled and where it goes on",
          "[plan]") {
  SmallPlan plan;
  plan.change(0, [&](Action& action) { action.rolled_from = plan.id(1); });
  plan.change(4, [&](Action& action) { action.rolled_from = plan.id(0); });
  CHECK(action_details(plan.document, plan.id(0), SmallPlan::today, plan.catalog)->trail ==
        "rolled once · goes on in the backlog");
}

TEST_CASE("everything of the plan can be served", "[plan]") {
  const auto document = plausible_document(1);
  const auto rows = servable(document.plan, Catalog::english());
  CHECK(rows.size() == 12 + 5 + 6 + 1 + 4);
  for (const auto& row : rows) CHECK_FALSE(row.label.empty());
}

TEST_CASE("the timeline counts days from the first cycle on", "[plan]") {
  SmallPlan plan;
  plan.change(0, [](Action& action) { action.start = std::chrono::year{2026} / 4 / 1; });
  plan.change(2, [](Action& action) { action.start = std::chrono::year{2026} / 7 / 15; });
  const auto timeline = plan_timeline(plan.document, SmallPlan::today, plan.catalog);
  const auto& spec = timeline.spec;
  CHECK(timeline.first == std::chrono::year{2026} / 1 / 1);
  CHECK(spec.days == 546);
  REQUIRE(spec.bands.size() == 6);
  CHECK(spec.bands[1].first_day == 90);
  CHECK(spec.bands[1].days == 91);
  CHECK(spec.bands[1].current);
  CHECK(spec.today == 130);
  CHECK(spec.corner == "5 actions");
  REQUIRE(spec.rows.size() == 5);
  REQUIRE(spec.rows[0].bar);
  CHECK(spec.rows[0].bar->first_day == 90);
  CHECK(spec.rows[0].bar->days == 35);
  CHECK(spec.rows[0].bar->state == draw::BarState::late);
  CHECK(spec.rows[0].bar->note == "late 6 days");
  CHECK(spec.rows[1].bar->state == draw::BarState::done);
  CHECK(spec.rows[2].bar->days == 1);
  CHECK_FALSE(spec.rows[4].bar);
  CHECK(timeline.row_of(plan.id(3)) == 3);
  CHECK_FALSE(timeline.row_of(Id<Action>{{9, 9}}));
}

TEST_CASE("a row of the timeline says area and owner, and its bar what is not as planned",
          "[plan]") {
  SmallPlan plan;
  plan.change(2, [](Action& action) {
    action.status = Status::at_risk;
    action.due = std::chrono::year{2026} / 6 / 30;
  });
  const auto timeline = plan_timeline(plan.document, SmallPlan::today, plan.catalog);
  const auto row = row_of(plan.document.plan, *plan.document.plan.actions[2], {}, SmallPlan::today,
                          plan.catalog);
  const auto& shown = timeline.spec.rows[2];
  CHECK(shown.subtitle == (row.owner.empty() ? row.focus : row.focus + " · " + row.owner));
  CHECK(shown.bar->state == draw::BarState::at_risk);
  CHECK(shown.bar->note == "at risk");
}

TEST_CASE("today is on the timeline within the horizon only", "[plan]") {
  const SmallPlan plan;
  const auto before = std::chrono::year{2025} / 12 / 31;
  CHECK_FALSE(plan_timeline(plan.document, before, plan.catalog).spec.today);
}

TEST_CASE("predecessors that go in a circle count as none", "[plan]") {
  SmallPlan plan;
  plan.change(0, [&](Action& action) { action.rolled_from = plan.id(1); });
  plan.change(1, [&](Action& action) { action.rolled_from = plan.id(0); });
  CHECK(plan.list().cycles[1].focus_areas[0].actions[0].rolled.empty());
}

}  // namespace plan_presenter_test
}  // namespace sightline
