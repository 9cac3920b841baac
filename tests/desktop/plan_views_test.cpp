// Board and timeline of the Plan page, worked by hand and by keyboard.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "app/desktop/text.h"
#include "tests/desktop/plan_window.h"

namespace sightline::desktop::test {
namespace plan_views_test {

constexpr auto planned = static_cast<std::size_t>(Status::planned);
constexpr auto in_progress = static_cast<std::size_t>(Status::in_progress);
constexpr auto dropped = static_cast<std::size_t>(Status::dropped);

TEST_CASE("a card dragged to another column takes its status, as one step of undo") {
  PlanWindow plan(PagePlan::board_view);
  plan.window.drag(plan.page.board().canvas(), plan.card(0), plan.column(in_progress));
  REQUIRE(wait_until([&] { return plan.action(0).status == Status::in_progress; }));
  CHECK(plan.place(0) == draw::CardPlace{in_progress, 0});
  CHECK(plan.page.details().id() == plan.action(0).id);
  plan.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return plan.action(0).status == Status::planned; }));
  CHECK_FALSE(plan.window.session().can_undo());
}

TEST_CASE("a card let go between the columns, or after Escape, stays where it was") {
  PlanWindow plan(PagePlan::board_view);
  auto& canvas = plan.page.board().canvas();
  const auto beside = plan.page.board().layout().column_rect(0).right() + 3;
  plan.window.drag(canvas, plan.card(0), {static_cast<int>(beside), plan.column(0).y});
  CHECK_FALSE(plan.page.board().board().spec.lifted);
  plan.window.press(canvas, plan.card(0));
  plan.window.carry(canvas, plan.column(in_progress));
  REQUIRE(wait_until([&] { return plan.page.board().board().spec.lifted.has_value(); }));
  CHECK(plan.page.board().board().spec.lifted->over == in_progress);
  plan.window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return !plan.page.board().board().spec.lifted; }));
  plan.window.release();
  CHECK_FALSE(plan.window.session().can_undo());
}

TEST_CASE("a click on a card opens its details") {
  PlanWindow plan(PagePlan::board_view);
  plan.window.click(plan.page.board().canvas(), plan.card(1));
  REQUIRE(wait_until([&] { return plan.page.details().IsShownOnScreen(); }));
  CHECK(plan.page.details().id() == plan.action(1).id);
}

TEST_CASE("arrows choose cards and Ctrl with arrows moves them") {
  PlanWindow plan(PagePlan::board_view);
  plan.window.focus(plan.page.board().canvas());
  const auto selected = [&] { return plan.page.board().board().spec.selected; };
  plan.window.key(WXK_UP);
  REQUIRE(wait_until([&] { return selected() == draw::CardPlace{planned, 0}; }));
  plan.window.key(WXK_DOWN);
  REQUIRE(wait_until([&] { return selected() == draw::CardPlace{planned, 1}; }));
  plan.window.key(WXK_RIGHT, wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return plan.action(1).status == Status::in_progress; }));
  CHECK(selected() == draw::CardPlace{in_progress, 0});
  plan.window.key(WXK_LEFT);
  REQUIRE(wait_until([&] { return selected() == draw::CardPlace{planned, 0}; }));
  plan.window.key(WXK_LEFT, wxMOD_CONTROL);
  CHECK(plan.action(0).status == Status::planned);
}

TEST_CASE("a card held at the edge scrolls the board, dropping it on “dropped” asks why") {
  PlanWindow plan(PagePlan::board_view);
  auto& canvas = plan.page.board().canvas();
  const auto let_go_on_dropped = [&] {
    plan.window.press(canvas, plan.card(0));
    plan.window.carry(canvas, {canvas.GetClientSize().x - 4, plan.card(0).y});
    REQUIRE(wait_until([&] {
      const auto layout = plan.page.board().layout();
      return layout.column_rect(dropped).right() <= layout.bounds.right();
    }));
    plan.window.carry(canvas, plan.column(dropped));
    plan.window.release();
  };
  let_go_on_dropped();
  REQUIRE(wait_until([&] { return plan.window.person.asked.size() == 1; }));
  CHECK(plan.action(0).status == Status::planned);
  plan.page.go_to("/plan/actions/" + to_text(plan.action(0).id));
  plan.window.person.typed = "the client left";
  let_go_on_dropped();
  REQUIRE(wait_until([&] { return plan.action(0).status == Status::dropped; }));
  CHECK(plan.action(0).reason == "the client left");
}

TEST_CASE("with columns by cycle a card moves to another cycle") {
  PlanWindow plan(PagePlan::board_view);
  choose_item(plan.page.columns_by(), 1);
  const auto id = plan.action(0).id;
  const auto from = plan.place(0).column;
  plan.window.click(plan.page.board().canvas(), plan.card(0));
  REQUIRE(wait_until([&] { return plan.page.details().id() == id; }));
  plan.window.key(WXK_RIGHT, wxMOD_CONTROL);
  const auto there = [&] { return plan.page.board().board().place_of(id); };
  REQUIRE(wait_until([&] { return there() && there()->column == from + 1; }));
  const auto* moved = find(plan.window.session().plan().actions, id);
  CHECK(moved->cycle == plan.window.session().plan().cycles[from + 1].id);
}

TEST_CASE("Find leaves the cards that have every word, Delete removes the chosen one") {
  PlanWindow plan(PagePlan::board_view);
  plan.window.focus(plan.page.find_field());
  plan.window.type("train");
  const auto shown = [&] { return plan.page.board().board().ids[planned].size(); };
  REQUIRE(wait_until([&] { return shown() == 1; }));
  plan.window.click(plan.page.board().canvas(), plan.card(1));
  REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(1).id; }));
  plan.window.key(WXK_DELETE);
  REQUIRE(wait_until([&] { return plan.window.session().plan().actions.size() == 1; }));
  CHECK(plan.action(0).title == "call ten clients");
}

TEST_CASE("a dragged bar moves start and due together, as one step of undo") {
  PlanWindow plan(PagePlan::timeline_view);
  const auto from = middle_of(plan.bar(0));
  const double width = plan.day_width();
  plan.window.drag(plan.page.timeline().canvas(), from,
                   from + wxPoint(static_cast<int>(30 * width), 2));
  REQUIRE(wait_until([&] { return plan.action(0).start > std::chrono::year{2026} / 6 / 20; }));
  CHECK(days_between(*plan.action(0).start, *plan.action(0).due) == 91);
  CHECK(plan.page.details().id() == plan.action(0).id);
  plan.window.key('Z', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return plan.action(0).start == std::chrono::year{2026} / 6 / 1; }));
  CHECK(plan.action(0).due == std::chrono::year{2026} / 8 / 31);
  CHECK_FALSE(plan.window.session().can_undo());
}

TEST_CASE("a dragged end changes its date alone and stops at the other one") {
  PlanWindow plan(PagePlan::timeline_view);
  auto& canvas = plan.page.timeline().canvas();
  const auto bar = plan.bar(0);
  const wxPoint end(static_cast<int>(bar.right()) - 2, static_cast<int>(bar.centre().y));
  plan.window.drag(canvas, end, end + wxPoint(40, 0));
  REQUIRE(wait_until([&] { return plan.action(0).due > std::chrono::year{2026} / 8 / 31; }));
  CHECK(plan.action(0).start == std::chrono::year{2026} / 6 / 1);
  plan.window.key('Z', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return plan.action(0).due == std::chrono::year{2026} / 8 / 31; }));
  const auto again = plan.bar(0);
  const wxPoint start(static_cast<int>(again.x) + 1, static_cast<int>(again.centre().y));
  plan.window.drag(canvas, start, start + wxPoint(static_cast<int>(again.width) + 60, 0));
  REQUIRE(wait_until([&] { return plan.action(0).start == plan.action(0).due; }));
  CHECK(plan.action(0).due == std::chrono::year{2026} / 8 / 31);
}

TEST_CASE("a bar let go after Escape is where it was") {
  PlanWindow plan(PagePlan::timeline_view);
  auto& canvas = plan.page.timeline().canvas();
  const auto before = plan.bar(0);
  plan.window.press(canvas, middle_of(before));
  plan.window.carry(canvas, middle_of(before) + wxPoint(50, 0));
  REQUIRE(wait_until([&] { return plan.page.timeline().timeline().spec.held == 0u; }));
  CHECK(plan.bar(0).x > before.x);
  plan.window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return !plan.page.timeline().timeline().spec.held; }));
  CHECK(plan.bar(0) == before);
  plan.window.release();
  CHECK_FALSE(plan.window.session().can_undo());
}

TEST_CASE("arrows move the chosen bar by a day or a week, with Shift they stretch it") {
  PlanWindow plan(PagePlan::timeline_view);
  plan.window.click(plan.page.timeline().canvas(), middle_of(plan.bar(0)));
  REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(0).id; }));
  const auto lies = [&](Day start, Day due) {
    return wait_until([&] { return plan.action(0).start == start && plan.action(0).due == due; });
  };
  const auto year = std::chrono::year{2026};
  plan.window.key(WXK_RIGHT);
  CHECK(lies(year / 6 / 2, year / 9 / 1));
  plan.window.key(WXK_LEFT, wxMOD_CONTROL);
  CHECK(lies(year / 5 / 26, year / 8 / 25));
  plan.window.key(WXK_RIGHT, wxMOD_SHIFT);
  CHECK(lies(year / 5 / 26, year / 8 / 26));
  plan.window.key(WXK_LEFT, wxMOD_SHIFT | wxMOD_CONTROL);
  CHECK(lies(year / 5 / 26, year / 8 / 19));
  plan.window.key(WXK_LEFT, wxMOD_SHIFT | wxMOD_ALT);
  CHECK(lies(year / 5 / 25, year / 8 / 19));
}

TEST_CASE("the timeline zooms by keys and buttons between all months and a cycle") {
  PlanWindow plan(PagePlan::timeline_view);
  const auto days = [&] { return plan.page.timeline().layout().view.days; };
  const double all = days();
  plan.window.focus(plan.page.timeline().canvas());
  plan.window.key('+', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return days() < all; }));
  for (int i = 0; i < 8; ++i) plan.page.timeline().zoom(1.5);
  CHECK(days() >= 89);
  CHECK(days() <= 92);
  CHECK_FALSE(plan.page.zoom_in().IsEnabled());
  CHECK(plan.page.months_in_view().GetLabel() != L"May 2026–Oct 2027");
  plan.window.key('-', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return days() > 100; }));
  CHECK(plan.page.zoom_in().IsEnabled());
  plan.window.key('0', wxMOD_CONTROL);
  CHECK(wait_until([&] { return days() == all; }));
  plan.window.click(plan.page.zoom_in());
  CHECK(wait_until([&] { return days() < all; }));
}

TEST_CASE("the wheel with Ctrl zooms around the day under the mouse") {
  PlanWindow plan(PagePlan::timeline_view);
  auto& view = plan.page.timeline();
  const auto before = view.layout();
  const double x = before.x_of(300);
  wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
  wheel.SetX(static_cast<int>(x));
  wheel.m_wheelDelta = 120;
  wheel.m_wheelRotation = 240;
  wheel.SetControlDown(true);
  view.canvas().ProcessWindowEvent(wheel);
  const auto after = view.layout();
  CHECK(after.view.days < before.view.days);
  CHECK(std::abs(after.day_at(x) - 300) < 2);
  wheel.m_wheelRotation = -1200;
  view.canvas().ProcessWindowEvent(wheel);
  CHECK(view.layout().view == before.view);
}

TEST_CASE("an action is not dropped in its details without a reason either") {
  PlanWindow plan(PagePlan::list_view);
  plan.page.go_to("/plan/actions/" + to_text(plan.action(0).id));
  auto& status = plan.page.details().choice(ActionField::status);
  choose_item(status, static_cast<int>(Status::dropped));
  CHECK(plan.window.person.asked.size() == 1);
  CHECK(plan.action(0).status == Status::planned);
  CHECK(status.GetSelection() == 0);
  plan.window.person.typed = "the client left";
  choose_item(status, static_cast<int>(Status::dropped));
  CHECK(plan.action(0).status == Status::dropped);
  CHECK(from_wx(plan.page.details().field(ActionField::reason).GetValue()) == "the client left");
}

TEST_CASE("an action without dates is chosen on the timeline and keeps having none") {
  PlanWindow plan(PagePlan::timeline_view);
  auto& view = plan.page.timeline();
  plan.window.click(view.canvas(), middle_of(view.layout().row_rect(1)));
  REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(1).id; }));
  plan.window.key(WXK_RIGHT);
  plan.window.key(WXK_UP);
  REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(0).id; }));
  CHECK_FALSE(plan.action(1).due);
  CHECK_FALSE(plan.window.session().can_undo());
}

TEST_CASE("the list groups by owner, and a finding about a cycle groups it by cycle again") {
  PlanWindow plan(PagePlan::list_view);
  const auto by_cycle = plan.page.model().lines().size();
  choose_item(plan.page.grouped_by(), 2);
  const auto& lines = plan.page.model().lines();
  REQUIRE(wait_until([&] { return plan.page.model().lines().size() == 3; }));
  CHECK(lines[0].title == "Nobody");
  CHECK_FALSE(lines[0].action);
  CHECK(plan.page.list().GetColumn(PlanListModel::owner)->GetTitle() == "Cycle");
  plan.page.list().UnselectAll();
  plan.page.list().Select(plan.page.model().GetItem(0));
  const auto cycle = plan.window.session().plan().cycles.front().id;
  plan.window.frame().show(PageId::plan, "/plan/cycles/" + to_text(cycle));
  CHECK(wait_until([&] { return plan.page.model().lines().size() == by_cycle; }));
  CHECK(plan.page.grouped_by().GetSelection() == 0);
  CHECK(plan.page.list().GetColumn(PlanListModel::owner)->GetTitle() == "Owner");
}

TEST_CASE("the chosen action stays chosen when the list is grouped otherwise") {
  PlanWindow plan(PagePlan::list_view);
  plan.page.go_to("/plan/actions/" + to_text(plan.action(0).id));
  for (const int group : {3, 1, 2, 0}) {
    choose_item(plan.page.grouped_by(), group);
    REQUIRE(plan.page.model().line_of(plan.action(0).id));
    CHECK(plan.page.details().id() == plan.action(0).id);
    CHECK(plan.page.model().GetRow(plan.page.list().GetSelection()) ==
          *plan.page.model().line_of(plan.action(0).id));
  }
}

}  // namespace plan_views_test
}  // namespace sightline::desktop::test
