// The quarterly review on the whole screen, worked by keys and clicks.
#include <wx/display.h>
#include <wx/image.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/review_window.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace review_test {

ReviewWindow* shown_review() {
  for (auto* window : wxTopLevelWindows) {
    auto* review = dynamic_cast<ReviewWindow*>(window);
    if (review && !review->IsBeingDeleted() && review->IsShown()) return review;
  }
  return nullptr;
}

/// Opens the review by its key, with the keyboard on it.
ReviewWindow& opened(Window& window) {
  window.key(WXK_F5);
  REQUIRE(wait_until([] { return shown_review() != nullptr; }));
  auto& review = *shown_review();
  REQUIRE(wait_until([&] { return has_keyboard(review.stage()); }));
  return review;
}

TEST_CASE("F5 shows the review on the whole screen, and Escape gives the keyboard back") {
  Window window;
  window.session().start(plausible_document(3));
  auto& navigation = window.frame().navigation();
  window.focus(navigation);
  auto& review = opened(window);
  const auto covers = [](const wxWindow& shown) {
    return shown.GetScreenRect().Contains(wxDisplay(0U).GetGeometry());
  };
  CHECK(wait_until([&] { return covers(review) && covers(review.stage()); }));
  window.key(WXK_ESCAPE);
  CHECK(wait_until([] { return shown_review() == nullptr; }));
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &navigation; }));
}

TEST_CASE("on a keyboard whose digits need Shift, the keys themselves turn to a page") {
  Window window;
  window.session().start(plausible_document(3));
  auto& review = opened(window);
  const auto press = [&](int letter, unsigned key, int modifiers, wxWindow& at, wxEventType type) {
    wxKeyEvent event(type);
    event.m_keyCode = letter;
    event.m_rawFlags = key;
    event.SetControlDown((modifiers & wxMOD_CONTROL) != 0);
    event.SetEventObject(&at);
    at.ProcessWindowEvent(event);
  };
  // é is on the key of 2, on a French one.
  press(0xE9, 11, wxMOD_NONE, review.stage(), wxEVT_KEY_DOWN);
  CHECK(review.page() == 1);
  press(0xE0, 19, wxMOD_NONE, review.stage(), wxEVT_KEY_DOWN);
  CHECK(review.page() == 9);
  press('Q', 24, wxMOD_NONE, review.stage(), wxEVT_KEY_DOWN);
  CHECK(review.page() == 9);
  review.Close();
  press('\'', 13, wxMOD_CONTROL, window.frame(), wxEVT_CHAR_HOOK);
  CHECK(window.frame().current_page() == page_entries()[3].id);
}

TEST_CASE("keys turn the pages of the review and stop at both ends") {
  Window window;
  window.session().start(plausible_document(3));
  auto& review = opened(window);
  const auto last = review.shown().pages.size() - 1;
  const auto turns = [&](int code, std::size_t page) {
    window.key(code);
    INFO("key " << code << " on page " << review.page());
    CHECK(wait_until([&] { return review.page() == page; }));
  };
  turns(WXK_RIGHT, 1);
  turns(WXK_SPACE, 2);
  turns(WXK_PAGEDOWN, 3);
  turns(WXK_LEFT, 2);
  turns(WXK_PAGEUP, 1);
  turns(WXK_END, last);
  turns(WXK_RIGHT, last);
  turns(WXK_HOME, 0);
  turns(WXK_LEFT, 0);
  turns('4', 3);
  turns('0', 9);
  CHECK(review.stage().foot().progress == "10 of 11");
  window.key('X');
  CHECK(review.page() == 9);
}

TEST_CASE("a click goes on, and the menu opens the one review there is") {
  Window window;
  window.session().start(plausible_document(3));
  auto& review = opened(window);
  window.click(review.stage());
  CHECK(wait_until([&] { return review.page() == 1; }));
  const auto* menu = window.frame().GetMenuBar();
  wxCommandEvent chosen(wxEVT_MENU, menu->FindMenuItem("View", "Present the quarterly review"));
  REQUIRE(chosen.GetId() != wxNOT_FOUND);
  window.frame().ProcessWindowEvent(chosen);
  CHECK(shown_review() == &review);
  CHECK(review.page() == 1);
}

TEST_CASE("two quick clicks go on by two pages") {
  Window window;
  window.session().start(plausible_document(3));
  auto& review = opened(window);
  window.click_twice(review.stage());
  CHECK(wait_until([&] { return review.page() == 2; }));
}

TEST_CASE("the review shows the plan as it is now, and goes when the window does") {
  auto window = std::make_unique<Window>();
  window->session().start(plausible_document(3));
  auto& review = opened(*window);
  review.jump(3);
  IdSource ids(1);
  window->session().start(blank_document(std::chrono::year{2026} / 1, ids));
  CHECK(review.shown().name == "Plan without a name yet · Quarterly review");
  CHECK(review.page() == 2);
  window.reset();
  CHECK(shown_review() == nullptr);
}

TEST_CASE("the clock of a point of the agenda runs") {
  Window window;
  auto& review = opened(window);
  window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return review.page() == 1; }));
  CHECK(wait_until([&] { return review.stage().foot().time != "0:00 of 10 min"; }));
}

TEST_CASE("the keys of the menus do nothing behind the review") {
  Window window;
  window.session().start(plausible_document(3));
  const auto page = window.frame().navigation().selected();
  opened(window);
  window.key(WXK_PAGEDOWN, wxMOD_CONTROL);
  CHECK(window.frame().navigation().selected() == page);
  window.key('3', wxMOD_CONTROL);
  CHECK(window.frame().navigation().selected() == page);
  window.key(WXK_ESCAPE);
  CHECK(wait_until([] { return shown_review() == nullptr; }));
}

TEST_CASE("every page of the review is painted over all of the screen") {
  wxInitAllImageHandlers();
  Window window;
  window.session().start(plausible_document(3));
  auto& review = opened(window);
  const TempFolder folder;
  const auto path = (folder / "slide.png").string();
  for (std::size_t page = 0; page < review.shown().pages.size(); ++page) {
    INFO("page " << page);
    review.jump(page + 1);
    const auto painted = [&] {
      if (!native::save_screenshot(review, path)) return false;
      const wxImage picture(wxString::FromUTF8(path));
      const auto ground = theme().palette.background;
      const auto accent = theme().palette.accent;
      const auto is = [&](int x, int y, draw::Colour colour) {
        return picture.GetRed(x, y) == colour.r && picture.GetGreen(x, y) == colour.g &&
               picture.GetBlue(x, y) == colour.b;
      };
      return is(3, 3, ground) && is(picture.GetWidth() - 4, 3, ground) &&
             is(2, picture.GetHeight() - 2, accent) && picture.CountColours() > 40;
    };
    CHECK(wait_until(painted));
  }
}

}  // namespace review_test
}  // namespace sightline::desktop::test
