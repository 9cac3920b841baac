// What the Help menu and an update tell.
#include <wx/config.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/user_config.h"
#include "app/desktop/whats_new_dialog.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace {

TEST_CASE("the Help menu shows what is new, and Escape closes it") {
  Window window;
  wxString shown;
  bool has_keyboard_there = false;
  DialogHand hand([&](wxDialog& dialog) {
    auto& news = dynamic_cast<WhatsNewDialog&>(dialog).news();
    shown = news.GetValue();
    has_keyboard_there = has_keyboard(news);
    window.key(WXK_ESCAPE);
  });
  auto* bar = window.frame().GetMenuBar();
  const int item = bar->FindMenuItem("Help", L"What\u2019s new");
  REQUIRE(item != wxNOT_FOUND);
  wxCommandEvent chosen(wxEVT_MENU, item);
  window.frame().ProcessWindowEvent(chosen);
  CHECK_FALSE(open_dialog());
  CHECK(has_keyboard_there);
  CHECK(shown.Contains("plan book"));
  CHECK_FALSE(shown.Contains("**"));
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

}  // namespace
}  // namespace sightline::desktop::test
