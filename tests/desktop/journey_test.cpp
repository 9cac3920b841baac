// The main job's steps by hand: a new plan, around the pages, out into a plan book.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_book.h"
#include "app/desktop/page_home.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace journey_test {

TEST_CASE("a new plan is made from a starter plan by typing and Enter") {
  Window window;
  DialogHand hand([&](wxDialog&) {
    // The name has the keyboard; Tab leads past the currency and the month to revenue and people.
    window.type("Northwind");
    for (int i = 0; i < 3; ++i) window.key(WXK_TAB);
    window.type("5.1m");
    window.key(WXK_TAB);
    window.type("42");
    window.key(WXK_RETURN);
  });
  window.key('N', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.session().plan().organization.name == "Northwind"; }));
  const auto& plan = window.session().plan();
  CHECK_FALSE(plan.actions.empty());
  CHECK(plan.vision.organization.revenue.now == Money{510'000'000});
  CHECK(plan.vision.organization.employees.now == Fte{4200});
  CHECK(window.session().is_dirty());
  CHECK(window.frame().GetTitle() == L"Northwind (not saved) – Sightline");
}

TEST_CASE("a new plan without a name is asked back, and Escape changes nothing") {
  Window window;
  bool stayed = false;
  DialogHand hand([&](wxDialog& dialog) {
    window.key(WXK_RETURN);
    stayed = dialog.IsModal();
    window.key(WXK_ESCAPE);
  });
  window.key('N', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !open_dialog(); }));
  CHECK(stayed);
  CHECK_FALSE(window.session().is_dirty());
}

TEST_CASE("the navigation is worked by arrows and Enter, and by Ctrl and a number") {
  Window window;
  const auto last = page_entries().size() - 1;
  window.focus(window.frame().navigation());
  window.key(WXK_END);
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == page_entries()[last].id; }));
  CHECK(window.frame().navigation().selected() == last);
  window.key('1', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::home; }));
  window.click(window.frame().navigation(),
               window.frame().navigation().item_rect(last).GetPosition() + wxPoint(20, 15));
  CHECK(wait_until([&] { return window.frame().current_page() == page_entries()[last].id; }));
}

TEST_CASE("the plan book is exported by one click, and a second time only after a question") {
  Window window;
  const TempFolder folder;
  window.session().start(plausible_document(3));
  window.person.file = folder / "harbor.sightline";
  REQUIRE(window.session().save());
  window.click(window.frame().header().export_button());
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::book; }));
  auto& page = dynamic_cast<PageBook&>(window.frame().page(PageId::book));
  window.click(page.export_button());
  REQUIRE(wait_until([&] { return !page.is_busy() && window.person.notices.size() == 1; }));
  CHECK(window.person.notices.front().first == NoticeTone::done);
  const auto names = folder.names();
  REQUIRE(names.size() == 2);
  CHECK(std::ranges::any_of(names, [](const auto& name) { return name.ends_with(".xlsx"); }));
  window.person.confirms = false;
  window.click(page.export_button());
  CHECK(wait_until([&] { return window.person.asked.size() == 1; }));
  CHECK_FALSE(page.is_busy());
}

TEST_CASE("a plan book that can't be written says why in the notice bar") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::book);
  auto& page = dynamic_cast<PageBook&>(window.frame().page(PageId::book));
  page.set_target("/nowhere/at/all/book.xlsx");
  window.click(page.export_button());
  REQUIRE(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK(window.person.notices.front().first == NoticeTone::failure);
}

TEST_CASE("a plan book's file gets its ending, and another plan's book goes beside that plan") {
  Window window;
  const TempFolder folder;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::book);
  auto& page = dynamic_cast<PageBook&>(window.frame().page(PageId::book));
  page.set_target(folder / "Book v1.2");
  window.click(page.export_button());
  REQUIRE(wait_until([&] { return !page.is_busy() && window.person.notices.size() == 1; }));
  CHECK(folder.names() == std::vector<std::string>{"Book v1.2.xlsx"});
  CHECK(page.target() == folder / "Book v1.2.xlsx");

  auto other = plausible_document(3);
  other.id = window.session().ids().next<Document>();
  window.session().start(other);
  CHECK(page.target().parent_path() != folder.path());
}

TEST_CASE("a row of Home leads to its page by keyboard") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::home);
  auto& home = dynamic_cast<PageHome&>(window.frame().page(PageId::home));
  REQUIRE_FALSE(home.actions().rows().empty());
  const auto place = home.actions().rows().front().place;
  window.focus(home.actions());
  window.key(WXK_RETURN);
  const auto& entries = page_entries();
  const bool is_there = std::ranges::find(entries, place.page, &PageEntry::id) != entries.end();
  CHECK(wait_until(
      [&] { return window.frame().current_page() == (is_there ? place.page : PageId::home); }));
}

}  // namespace journey_test
}  // namespace sightline::desktop::test
