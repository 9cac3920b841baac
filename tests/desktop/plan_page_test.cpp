#include <gtk/gtk.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace plan_page_test {

PagePlan& plan_page(Window& window) {
  window.frame().show(PageId::plan);
  return dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
}

void add_typed(Window& window, PagePlan& page, const std::string& typed) {
  window.focus(page.quick_add_field());
  window.type(typed);
  window.key(WXK_RETURN);
}

TEST_CASE("an action typed into the quick-add field is in the plan and the list until undo") {
  Window window;
  auto& page = plan_page(window);
  const auto headings = page.model().lines().size();
  add_typed(window, page, "call ten clients");
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == 1; }));
  CHECK(page.model().lines().size() == headings + 1);
  REQUIRE(page.details().id());
  CHECK(page.model().line_of(*page.details().id()));
  CHECK(from_wx(page.details().field(ActionField::title).GetValue()) == "call ten clients");
  CHECK(page.quick_add_field().IsEmpty());
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().actions.empty(); }));
  CHECK(page.model().lines().size() == headings);
}

TEST_CASE("what is wrong with a typed action is said until other words are typed") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call @nobody");
  REQUIRE(wait_until([&] { return page.shows_quick_add_problem(); }));
  CHECK(from_wx(page.quick_add_field().GetValue()) == "call @nobody");
  window.type("x");
  CHECK(wait_until([&] { return !page.shows_quick_add_problem(); }));
}

TEST_CASE("a due date that can't be read stays as typed and leaves the action as it was") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call ten clients");
  REQUIRE(wait_until([&] { return page.details().id().has_value(); }));
  auto& due = page.details().field(ActionField::due);
  window.focus(due);
  window.type("soon");
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return due.GetValue() == "soon"; }));
  page.refresh();
  CHECK(due.GetValue() == "soon");
  REQUIRE(window.session().plan().actions.size() == 1);
  CHECK_FALSE(unboxed(window.session().plan().actions.front()).due);
}

TEST_CASE("an action chosen while another one is being typed into is shown, and the typing taken") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call ten clients");
  add_typed(window, page, "train the team");
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == 2; }));
  const auto first = unboxed(window.session().plan().actions[0]).id;
  const auto second = unboxed(window.session().plan().actions[1]).id;
  REQUIRE(page.details().id() == second);
  auto& title = page.details().field(ActionField::title);
  window.focus(title);
  title.SelectAll();
  window.type("coach the team");
  REQUIRE(wait_until([&] { return title.GetValue() == "coach the team"; }));
  const auto line = page.model().line_of(first);
  REQUIRE(line);
  // As a screen reader does it, with the keyboard still in the field.
  auto& list = page.list();
  const auto item = page.model().GetItem(static_cast<unsigned>(*line));
  list.UnselectAll();
  list.Select(item);
  wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, item);
  list.ProcessWindowEvent(chosen);
  CHECK(page.details().id() == first);
  CHECK(list.GetSelection() == item);
  CHECK(unboxed(window.session().plan().actions[1]).title == "coach the team");
  CHECK(title.GetValue() == "call ten clients");
}

TEST_CASE("typing into Find leaves the actions that have every word, Escape brings all back") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call ten clients");
  add_typed(window, page, "train the team");
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == 2; }));
  const auto all = page.model().lines().size();
  window.focus(page.list());
  window.key('F', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return page.find_field().HasFocus(); }));
  window.type("team train");
  // The heading of the cycle and the action.
  REQUIRE(wait_until([&] { return page.model().lines().size() == 2; }));
  CHECK(page.model().lines()[1].title == "train the team");
  window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return page.model().lines().size() == all; }));
}

TEST_CASE("an action added while others are looked for is shown") {
  Window window;
  auto& page = plan_page(window);
  window.focus(page.find_field());
  window.type("nothing like it");
  REQUIRE(wait_until([&] { return page.model().lines().empty(); }));
  add_typed(window, page, "call ten clients");
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == 1; }));
  CHECK(page.find_field().IsEmpty());
  CHECK(page.model().line_of(unboxed(window.session().plan().actions.front()).id));
}

TEST_CASE("in a narrow window the timeline stands alone until an action's field is gone to") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call ten clients");
  REQUIRE(wait_until([&] { return page.details().id().has_value(); }));
  window.frame().SetSize(wxSize(900, 700));
  window.focus(page.tabs());
  window.key(WXK_RIGHT);
  window.key(WXK_RIGHT);
  CHECK(wait_until([&] { return !page.list().IsShown() && !page.details().IsShownOnScreen(); }));
  window.frame().show(PageId::plan, "/plan/actions/" + to_text(*page.details().id()) + "/due");
  CHECK(wait_until([&] { return page.details().field(ActionField::due).HasFocus(); }));
  CHECK(page.list().IsShownOnScreen());
}

TEST_CASE("the list has all the room until an action is chosen") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = plan_page(window);
  REQUIRE(wait_until([&] { return !page.details().IsShownOnScreen(); }));
  const int alone = page.list().GetSize().x;
  page.go_to("/plan/actions/" + to_text(unboxed(window.session().plan().actions.front()).id) +
             "/due");
  REQUIRE(wait_until([&] { return page.details().IsShownOnScreen(); }));
  CHECK(wait_until([&] { return page.list().GetSize().x < alone; }));
}

TEST_CASE("the details close when another plan is opened, whose actions nobody chose") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = plan_page(window);
  page.go_to("/plan/actions/" + to_text(unboxed(window.session().plan().actions.front()).id) +
             "/due");
  REQUIRE(wait_until([&] { return page.details().IsShownOnScreen(); }));
  window.session().start(plausible_document(4));
  CHECK(wait_until([&] { return !page.details().IsShownOnScreen(); }));
  CHECK(page.chosen_actions().empty());
}

TEST_CASE("Delete in the list removes the selected action, and undo brings it back") {
  Window window;
  auto& page = plan_page(window);
  add_typed(window, page, "call ten clients");
  REQUIRE(wait_until([&] { return page.details().id().has_value(); }));
  window.focus(page.list());
  window.key(WXK_DELETE);
  REQUIRE(wait_until([&] { return window.session().plan().actions.empty(); }));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().actions.size() == 1; }));
}

/// One turn of the wheel down, over a control.
void turn_wheel(wxWindow& control) {
  auto* widget = control.GetHandle();
  auto* event = gdk_event_new(GDK_SCROLL);
  event->scroll.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(widget)));
  event->scroll.direction = GDK_SCROLL_DOWN;
  gdk_event_set_device(
      event, gdk_seat_get_pointer(gdk_display_get_default_seat(gtk_widget_get_display(widget))));
  gtk_widget_event(widget, event);
  gdk_event_free(event);
}

TEST_CASE("the wheel scrolls the details wherever it turns, and changes nothing there") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = plan_page(window);
  window.frame().SetSize(window.frame().FromDIP(wxSize(1280, 700)));
  page.go_to("/plan/actions/" + to_text(unboxed(window.session().plan().actions.front()).id));
  auto& details = page.details();
  REQUIRE(wait_until([&] { return details.IsShownOnScreen(); }));
  const auto before = window.session().plan();
  for (const auto field :
       {ActionField::focus, ActionField::cycle, ActionField::owner, ActionField::status}) {
    details.Scroll(0, 0);
    turn_wheel(details.choice(field));
    CHECK(wait_until([&] { return details.GetViewStart().y > 0; }));
  }
  CHECK(window.session().plan() == before);
}

TEST_CASE("a long title has all its lines as soon as its details are shown") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = plan_page(window);
  add_typed(window, page,
            "win ten of the project clients that have been with us for years over to a contract");
  auto& title = page.details().field(ActionField::title);
  REQUIRE(wait_until([&] { return title.IsShownOnScreen(); }));
  CHECK(wait_until([&] { return title.GetSize().y > 3 * title.GetCharHeight(); }));
}

}  // namespace plan_page_test
}  // namespace sightline::desktop::test
