// The list of the Plan page: choosing several actions, sorting, typing into cells.
#include <wx/app.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/text.h"
#include "tests/desktop/plan_window.h"

namespace sightline::desktop::test {
namespace plan_list_test {

/// The plan's window with its list, and what a hand does there.
struct ListWindow : PlanWindow {
  ListWindow() : PlanWindow(PagePlan::list_view) {}

  void choose_first() {
    page.go_to("/plan/actions/" + to_text(action(0).id));
    window.focus(page.list());
    REQUIRE(wait_until([&] { return page.chosen_actions().size() == 1; }));
  }
  void choose_both() {
    choose_first();
    window.key(WXK_DOWN, wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return page.chosen_actions().size() == 2; }));
  }
  wxPoint cell(std::size_t i, PlanListModel::Column column) {
    const auto line = page.model().line_of(action(i).id);
    REQUIRE(line);
    const auto rect = page.list().GetItemRect(page.model().GetItem(static_cast<unsigned>(*line)),
                                              page.list().GetColumn(column));
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }
  wxPoint head(PlanListModel::Column column) { return {cell(0, column).x, 10}; }
  /// Opens the cell by F2 and Tab.
  void open_cell(PlanListModel::Column column) {
    choose_first();
    window.key(WXK_F2);
    REQUIRE(wait_until([&] { return page.cell().is_open(); }));
    const auto name = [&] { return page.cell().field().GetValue(); };
    for (unsigned i = 0; i < column; ++i) {
      if (page.list().GetColumn(i + 1)->IsHidden()) continue;
      const auto before = name();
      window.key(WXK_TAB);
      REQUIRE(wait_until([&] { return page.cell().is_open() && name() != before; }));
    }
    REQUIRE(wait_until([&] { return page.cell().field().HasFocus(); }));
  }
};

/// The two actions of a window's plan, and many more.
Document with_many(PlanWindow& plan) {
  auto document = plan.window.session().document();
  IdSource ids(8);
  for (int i = 0; i < 300; ++i) {
    auto action = *document.plan.actions[0];
    action.id = ids.next<Action>();
    action.title = "Step " + std::to_string(i * 7 % 300);
    document.plan.actions.emplace_back(action);
  }
  return document;
}

TEST_CASE("Shift and arrows choose several actions, one change is for all and one undo") {
  ListWindow list;
  list.choose_both();
  auto& many = list.page.many_details();
  REQUIRE(many.IsShownOnScreen());
  CHECK_FALSE(list.page.details().IsShownOnScreen());
  CHECK(many.title() == "2 actions");
  CHECK(many.choice(ActionField::status).GetSelection() == 0);
  CHECK(many.due().IsEmpty());
  CHECK(many.due().GetHint() == "differs");
  choose_item(many.choice(ActionField::status), static_cast<int>(Status::blocked));
  CHECK(list.action(0).status == Status::blocked);
  CHECK(list.action(1).status == Status::blocked);
  CHECK(list.page.chosen_actions().size() == 2);
  list.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return list.action(0).status == Status::planned; }));
  CHECK(list.action(1).status == Status::planned);
  CHECK_FALSE(list.window.session().can_undo());
}

TEST_CASE("days typed shift all chosen actions, nonsense is told in place") {
  ListWindow list;
  list.choose_both();
  auto& shift = list.page.many_details().shift();
  list.window.focus(shift);
  list.window.type("soon");
  list.window.key(WXK_RETURN);
  CHECK(wait_until([&] { return shift.GetValue() == "soon"; }));
  CHECK_FALSE(list.window.session().can_undo());
  shift.Clear();
  list.window.type("7");
  list.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return list.action(0).due == std::chrono::year{2026} / 9 / 7; }));
  CHECK(list.action(0).start == std::chrono::year{2026} / 6 / 8);
  CHECK(shift.IsEmpty());
}

TEST_CASE("a click with Ctrl takes an action to those chosen, Delete removes them all") {
  ListWindow list;
  list.choose_first();
  wxUIActionSimulator hand;
  hand.KeyDown(WXK_CONTROL);
  list.window.click(list.page.list(), list.cell(1, PlanListModel::title));
  hand.KeyUp(WXK_CONTROL);
  REQUIRE(wait_until([&] { return list.page.chosen_actions().size() == 2; }));
  list.window.key(WXK_DELETE);
  REQUIRE(wait_until([&] { return list.window.session().plan().actions.empty(); }));
  CHECK_FALSE(list.page.many_details().IsShownOnScreen());
  list.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return list.window.session().plan().actions.size() == 2; }));
}

TEST_CASE("a click on a column's head sorts by it, again the other way, and then as the plan is") {
  ListWindow list;
  const auto first = [&] { return list.page.model().lines()[1].title; };
  const auto lines = list.page.model().lines().size();
  REQUIRE(first() == "call ten clients");
  const auto head = list.head(PlanListModel::title);
  for (const char* title : {"call ten clients", "train the team", "call ten clients"}) {
    const auto before = list.page.sort();
    list.window.click(list.page.list(), head);
    REQUIRE(wait_until([&] { return list.page.sort() != before; }));
    CHECK(first() == title);
  }
  CHECK(list.page.sort() == PlanSort{});
  CHECK(list.page.model().lines().size() == lines);
}

TEST_CASE("a cell whose column has no room any more is left like any other") {
  ListWindow list;
  list.open_cell(PlanListModel::status);
  list.page.list().GetColumn(PlanListModel::status)->SetHidden(true);
  list.window.key(WXK_RETURN);
  CHECK(wait_until([&] { return !list.page.cell().is_open(); }));
}

TEST_CASE(
    "a status is typed into the list by the keyboard, and what can't be read stays and says why") {
  ListWindow list;
  list.open_cell(PlanListModel::status);
  auto& cell = list.page.cell();
  CHECK(cell.field().GetValue() == "planned");
  list.window.type("asleep");
  list.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return !cell.problem().empty(); }));
  CHECK(cell.is_open());
  CHECK(cell.field().GetValue() == "asleep");
  CHECK_FALSE(list.window.session().can_undo());
  cell.field().SelectAll();
  list.window.key(WXK_DOWN);
  REQUIRE(wait_until([&] { return cell.field().GetValue() == "planned"; }));
  list.window.key(WXK_DOWN);
  list.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return list.action(0).status == Status::in_progress; }));
  CHECK_FALSE(cell.is_open());
  CHECK(wait_until([&] { return list.page.list().HasFocus(); }));
}

TEST_CASE("Escape leaves a cell as it was, another leaves the details") {
  ListWindow list;
  list.choose_first();
  list.window.key(WXK_F2);
  REQUIRE(wait_until([&] { return list.page.cell().field().HasFocus(); }));
  list.window.type("something else");
  list.window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return !list.page.cell().is_open(); }));
  CHECK(list.action(0).title == "call ten clients");
  CHECK(list.page.details().IsShownOnScreen());
  list.window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return !list.page.details().IsShownOnScreen(); }));
  CHECK(list.page.chosen_actions().empty());
}

TEST_CASE("a double click opens the cell it meets, and saving takes what is typed there") {
  ListWindow list;
  list.choose_first();
  wxUIActionSimulator hand;
  const auto at = list.page.list().ClientToScreen(list.cell(0, PlanListModel::due));
  hand.MouseMove(at);
  hand.MouseDblClick();
  REQUIRE(wait_until([&] { return list.page.cell().field().HasFocus(); }));
  CHECK(list.page.cell().field().GetValue() == "31 Aug 2026");
  list.window.type("2026-09-30");
  REQUIRE(wait_until([&] { return list.page.cell().field().GetValue() == "2026-09-30"; }));
  list.window.frame().commit_pending_edit();
  CHECK(list.action(0).due == std::chrono::year{2026} / 9 / 30);
}

TEST_CASE(
    "the details are closed by their button, and Escape takes back what is typed there first") {
  ListWindow list;
  list.choose_first();
  auto& due = list.page.details().field(ActionField::due);
  list.window.focus(due);
  list.window.type("soon");
  REQUIRE(wait_until([&] { return due.GetValue() != "31 Aug 2026"; }));
  list.window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return due.GetValue() == "31 Aug 2026"; }));
  CHECK(list.page.details().IsShownOnScreen());
  list.window.click(list.page.close_button());
  CHECK(wait_until([&] { return !list.page.details().IsShownOnScreen(); }));
  CHECK_FALSE(list.window.session().can_undo());
}

TEST_CASE("the details of an action that Find hides are closed") {
  ListWindow list;
  list.choose_first();
  list.window.focus(list.page.find_field());
  list.window.type("train");
  REQUIRE(wait_until([&] { return list.page.model().lines().size() == 2; }));
  CHECK_FALSE(list.page.details().IsShownOnScreen());
  CHECK(list.page.chosen_actions().empty());
}

TEST_CASE("a row that was to be seen and is gone before the list rests is no complaint of GTK's") {
  ListWindow list;
  list.choose_first();
  list.page.go_to("/plan/actions/" + to_text(list.action(1).id));
  // Nothing of it is drawn yet when Find hides all.
  list.page.find_field().SetValue("nothing has these words");
  REQUIRE(wait_until([&] { return list.page.model().lines().empty(); }));
  wxTheApp->Yield();
  list.page.find_field().Clear();
  CHECK(wait_until([&] { return !list.page.model().lines().empty(); }));
}

TEST_CASE("Enter in a title's field takes it, and a title has no line breaks") {
  ListWindow list;
  list.choose_first();
  auto& title = list.page.details().field(ActionField::title);
  list.window.focus(title);
  title.SelectAll();
  list.window.type("call twelve clients");
  list.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return list.action(0).title == "call twelve clients"; }));
  CHECK(title.GetValue() == "call twelve clients");
}

TEST_CASE("what is hidden by Find and grouped otherwise leaves nothing chosen that nobody chose") {
  ListWindow list;
  list.choose_first();
  auto& page = list.page;
  list.window.focus(page.find_field());
  list.window.type("train");
  REQUIRE(wait_until([&] { return page.chosen_actions().empty(); }));
  list.window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return page.find_field().IsEmpty(); }));
  CHECK_FALSE(page.list().HasSelection());
  choose_item(page.grouped_by(), static_cast<int>(GroupBy::focus));
  CHECK_FALSE(page.list().HasSelection());
  CHECK_FALSE(page.cycle_details().IsShownOnScreen());
  CHECK_FALSE(page.details().IsShownOnScreen());
}

TEST_CASE("of a long list that Find cuts to a few rows, what is chosen stays chosen") {
  PlanWindow plan(PagePlan::list_view);
  const auto document = with_many(plan);
  plan.window.session().start(document);
  const auto id = document.plan.actions[150]->id;
  plan.page.go_to("/plan/actions/" + to_text(id));
  const auto all = plan.page.model().lines();
  plan.window.focus(plan.page.find_field());
  plan.window.type(document.plan.actions[150]->title);
  REQUIRE(wait_until([&] { return plan.page.model().lines().size() < 20; }));
  CHECK(plan.page.chosen_actions() == std::vector{id});
  wxDataViewItemArray items;
  plan.page.list().GetSelections(items);
  REQUIRE(items.size() == 1);
  CHECK(plan.page.model().GetRow(items[0]) == plan.page.model().line_of(id));
  plan.window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return plan.page.find_field().IsEmpty(); }));
  CHECK(plan.page.model().lines() == all);
  CHECK(plan.page.chosen_actions() == std::vector{id});
}

TEST_CASE("a list in another order keeps its rows, and what is chosen stays chosen") {
  PlanWindow plan(PagePlan::list_view);
  const auto document = with_many(plan);
  plan.window.session().start(document);
  const auto id = document.plan.actions[150]->id;
  plan.page.go_to("/plan/actions/" + to_text(id));
  const auto count = plan.page.model().lines().size();
  for (const auto by : {SortBy::title, SortBy::title, SortBy::owner, SortBy::plan}) {
    plan.page.sort_by(by);
    CHECK(plan.page.model().lines().size() == count);
    CHECK(plan.page.chosen_actions() == std::vector{id});
    wxDataViewItemArray items;
    plan.page.list().GetSelections(items);
    REQUIRE(items.size() == 1);
    const auto line = plan.page.model().line_of(id);
    REQUIRE(line);
    CHECK(plan.page.model().GetRow(items[0]) == *line);
    CHECK(plan.page.model().lines()[*line].action == id);
  }
}

TEST_CASE("the heading of a cycle stays chosen while others come and go above it") {
  ListWindow list;
  auto& page = list.page;
  const auto cycle = list.action(0).cycle;
  REQUIRE(cycle);
  page.go_to("/plan/cycles/" + to_text(*cycle));
  REQUIRE(wait_until([&] { return page.cycle_details().IsShownOnScreen(); }));
  const auto chosen_line = [&] {
    const auto row = page.model().GetRow(page.list().GetSelection());
    return row < page.model().lines().size() ? page.model().lines()[row] : PlanLine{};
  };
  const auto is_chosen = [&] { return !chosen_line().action && chosen_line().cycle == cycle; };
  CHECK(is_chosen());
  list.window.focus(page.find_field());
  list.window.type("train");
  REQUIRE(wait_until([&] { return page.model().lines().size() == 2; }));
  CHECK(is_chosen());
  CHECK(page.cycle_details().IsShownOnScreen());
  list.window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return page.model().lines().size() > 2; }));
  CHECK(is_chosen());
}

}  // namespace plan_list_test
}  // namespace sightline::desktop::test
