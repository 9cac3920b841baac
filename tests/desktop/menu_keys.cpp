#include "tests/desktop/menu_keys.h"

#include <gtk/gtk.h>
#include <wx/app.h>

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <utility>

namespace sightline::desktop::test {
namespace {

constexpr int menu_period_ms = 50;

}  // namespace

bool is_menu_open() { return GTK_IS_MENU(gtk_grab_get_current()) != FALSE; }

void choose_by_keys(Window& window, wxChoice& choice, int item) {
  choice.SetFocus();
  REQUIRE(wait_until([&] { return has_keyboard(choice); }));
  const int before = choice.GetSelection();
  window.key(WXK_DOWN, wxMOD_ALT);
  REQUIRE(wait_until(is_menu_open));
  // The menu has the keyboard now, and the window is to leave it there.
  wxUIActionSimulator hand;
  for (int i = 0; i < std::abs(item - before); ++i) {
    hand.Char(item > before ? WXK_DOWN : WXK_UP);
    wxTheApp->Yield(true);
  }
  hand.Char(WXK_RETURN);
  REQUIRE(wait_until([] { return !is_menu_open(); }));
}

MenuHand::MenuHand(std::vector<int> keys) : keys_(std::move(keys)) { Start(menu_period_ms); }

void MenuHand::Notify() {
  if (!is_menu_open()) return;
  const bool over = next_ >= keys_.size();
  hand_.Char(over ? static_cast<int>(WXK_ESCAPE) : keys_[next_++]);
}

}  // namespace sightline::desktop::test
