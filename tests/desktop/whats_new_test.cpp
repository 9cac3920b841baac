// What the Help menu and an update tell.
#include <gtk/gtk.h>
#include <wx/config.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/user_config.h"
#include "app/desktop/whats_new_dialog.h"
#include "sightline_config.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace whats_new_test {

/// What the Help menu's item shows, until Escape.
wxString shown_news(Window& window, const char* menu, const wchar_t* label) {
  wxString shown;
  DialogHand hand([&](wxDialog& dialog) {
    auto& news = dynamic_cast<WhatsNewDialog&>(dialog).news();
    CHECK(has_keyboard(news));
    shown = news.GetValue();
    window.key(WXK_ESCAPE);
  });
  const int item = window.frame().GetMenuBar()->FindMenuItem(menu, label);
  REQUIRE(item != wxNOT_FOUND);
  wxCommandEvent chosen(wxEVT_MENU, item);
  window.frame().ProcessWindowEvent(chosen);
  CHECK_FALSE(open_dialog());
  return shown;
}

TEST_CASE("the Help menu shows what is new, and Escape closes it") {
  Window window;
  CHECK(shown_news(window, "Help", L"What\u2019s new").Contains("quarterly review"));
}

TEST_CASE("what is new stands on the ground of its field, without a ground of its own") {
  const Window window;
  WhatsNewDialog dialog(&window.frame(), window.frame());
  auto* view = gtk_bin_get_child(GTK_BIN(dialog.news().GetHandle()));
  auto* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(view));
  bool has_ground = false;
  gtk_text_tag_table_foreach(
      gtk_text_buffer_get_tag_table(buffer),
      [](GtkTextTag* tag, gpointer found) {
        gboolean set = FALSE;
        g_object_get(tag, "background-set", &set, nullptr);
        if (set != FALSE) *static_cast<bool*>(found) = true;
      },
      &has_ground);
  CHECK_FALSE(has_ground);
}

TEST_CASE("what is new is told in the window's language") {
  Window window(Catalog::load("de_DE", SIGHTLINE_SOURCE_LOCALE));
  const auto shown = shown_news(window, "Hilfe", L"Neuerungen");
  CHECK(shown.Contains("Planbuch"));
  CHECK_FALSE(shown.Contains("quarterly review"));
}

TEST_CASE("an update is told once, a first start and an older version not at all") {
  const TempFolder folder;
  Window window;
  const auto& bar = window.frame().notice_bar();
  delete wxConfigBase::Set(UserConfig::open(folder / "config"));
  window.frame().greet_update("0.1.0");
  CHECK_FALSE(bar.IsShown());
  window.frame().greet_update("0.2.0");
  CHECK(bar.IsShown());
  CHECK(bar.sentence().Contains("0.2.0"));
  window.frame().notice_bar().dismiss();
  window.frame().greet_update("0.2.0");
  window.frame().greet_update("0.1.0");
  CHECK_FALSE(bar.IsShown());
}

}  // namespace whats_new_test
}  // namespace sightline::desktop::test
