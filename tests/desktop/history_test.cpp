// The plan's own history, in the window.
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/compare_dialog.h"
#include "model/edit/gestures_organization.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace history_test {

CompareDialog& compared(wxDialog& dialog) { return dynamic_cast<CompareDialog&>(dialog); }

TEST_CASE("the history is read and gone back in by keys, and undo takes that back") {
  Window window;
  window.session().start(plausible_document(1));
  const auto rename = [&](const char* name) {
    window.session().perform(
        set_organization_text(window.session().document(), &Organization::name, name));
  };
  rename("First");
  window.session().perform(
      set_organization_text(window.session().document(), &Organization::industry, "Law"));
  std::vector<wxString> texts;
  DialogHand hand([&](wxDialog& dialog) {
    auto& shown = compared(dialog);
    CHECK(shown.list().GetCount() == 3);
    texts.push_back(shown.comparison().GetValue());
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return shown.chosen() == 1; }));
    texts.push_back(shown.comparison().GetValue());
    window.key('G', wxMOD_ALT);
  });
  auto& bar = *window.frame().GetMenuBar();
  wxCommandEvent chosen(wxEVT_MENU, bar.FindMenuItem("Plan", L"History\u2026"));
  window.frame().ProcessWindowEvent(chosen);
  CHECK_FALSE(open_dialog());
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].Contains("Nothing"));
  CHECK(texts[1].Contains("Law"));
  CHECK(window.session().plan().organization.industry != "Law");
  CHECK(window.session().plan().organization.name == "First");

  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().organization.industry == "Law"; }));
}

TEST_CASE("a plan to which nothing was done has no history, and says so") {
  Window window;
  window.session().start(plausible_document(1));
  auto& bar = *window.frame().GetMenuBar();
  wxCommandEvent chosen(wxEVT_MENU, bar.FindMenuItem("Plan", L"History\u2026"));
  window.frame().ProcessWindowEvent(chosen);
  CHECK_FALSE(open_dialog());
  CHECK(window.frame().notice_bar().sentence().StartsWith("There is no history yet"));
}

}  // namespace history_test
}  // namespace sightline::desktop::test
