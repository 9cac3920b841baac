#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace {

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

}  // namespace
}  // namespace sightline::desktop::test
