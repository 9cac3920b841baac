// Notices: how long they stay, and that nothing moves for them.
#include <glib.h>
#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "app/desktop/dialog_notice.h"
#include "app/desktop/page_targets.h"
#include "model/base/json_value.h"
#include "tests/desktop/complaints.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace notice_test {

/// As a gesture does it: changes the name, and tells of it in the same event if there is a tone.
void rename(Window& window, const std::string& name, std::optional<NoticeTone> tone = {}) {
  auto& session = window.session();
  const auto& before = session.plan().organization.name;
  session.perform({msg("Set name"),
                   {{.path = "/plan/organization/name",
                     .before = Json(before),
                     .after = Json(name),
                     .behind = {}}}});
  if (tone) session.user().notify(*tone, msg("The name is ‘{1}’ now.", name));
}

/// Lets the event end in which something was done.
void rest() { wxTheApp->Yield(true); }

bool is_told(const Window& window) { return window.frame().notice_bar().IsShown(); }

TEST_CASE("what happens while a dialog is open is told in the dialog, in room of its own") {
  Window window;
  wxDialog dialog(&window.frame(), wxID_ANY, "Question");
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* button = new wxButton(&dialog, wxID_OK, "Yes");
  column->Add(button, wxSizerFlags(1).Border(wxALL, 20));
  dialog.SetSizerAndFit(column);
  const DialogHand hand([&](wxDialog& open) {
    const auto before = open.GetSize();
    const auto place = button->GetRect();
    window.frame().notify(NoticeTone::failure, msg("The disk is full."));
    auto* notice = notice_in(open);
    REQUIRE(notice);
    CHECK(wait_until([&] { return notice->IsShownOnScreen() && notice->GetSize().y > 0; }));
    CHECK(notice->sentence().StartsWith("The disk is"));
    CHECK(open.GetSize().y > before.y);
    CHECK(button->GetRect() == place);
    window.frame().notify(NoticeTone::done, msg("There is room again."));
    CHECK(notice_in(open) == notice);
    CHECK(notice->sentence().StartsWith("There is"));
    open.EndModal(wxID_OK);
  });
  dialog.ShowModal();
  // It can be read afterwards, too.
  CHECK(is_told(window));
}

TEST_CASE("what was done is told until it is undone, or something else is done") {
  Window window;
  rename(window, "Northwind", NoticeTone::done);
  rest();
  CHECK(is_told(window));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !is_told(window); }));
  rename(window, "Northwind", NoticeTone::done);
  rest();
  CHECK(is_told(window));
  rename(window, "Southwind");
  CHECK_FALSE(is_told(window));
}

TEST_CASE("what is to be noted of a change goes when it is undone, and no sooner") {
  Window window;
  rename(window, "Northwind", NoticeTone::warning);
  rest();
  rename(window, "Southwind");
  rest();
  CHECK(is_told(window));
  window.session().undo();
  rest();
  CHECK(is_told(window));
  window.session().undo();
  CHECK_FALSE(is_told(window));
}

TEST_CASE("what has nothing to do with a change stays when that is undone") {
  Window window;
  rename(window, "Northwind");
  rest();
  const auto tone = GENERATE(NoticeTone::warning, NoticeTone::failure);
  window.frame().notify(tone, msg("‘{1}’ is not on disk any more.", "a.sightline"));
  window.session().undo();
  rest();
  CHECK(is_told(window));
}

TEST_CASE("what was refused is told until the next change, Escape or another page") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  rest();
  const bool lasts = GENERATE(false, true);
  window.frame().notify(lasts ? NoticeTone::lasting_warning : NoticeTone::warning,
                        msg("This is not a number."));
  rest();
  REQUIRE(is_told(window));
  SECTION("the next change") { rename(window, "Southwind"); }
  SECTION("Escape") {
    window.focus(dynamic_cast<PageTargets&>(window.frame().page(PageId::targets)).grid());
    window.key(WXK_ESCAPE);
  }
  SECTION("another page") { window.frame().show(PageId::home); }
  CHECK(wait_until([&] { return is_told(window) == lasts; }));
}

TEST_CASE("what lasts has nothing to do with the change that it came with") {
  Window window;
  rename(window, "Northwind", NoticeTone::lasting_warning);
  rest();
  window.session().undo();
  rest();
  CHECK(is_told(window));
}

TEST_CASE("nothing moves when a notice comes and goes, and what is saved is told again") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = window.frame().page(PageId::home);
  REQUIRE(wait_until([&] { return page.IsShownOnScreen(); }));
  const auto before = page.GetScreenRect();
  const auto line = window.frame().status().GetScreenRect();
  window.frame().notify(NoticeTone::failure, msg("The disk is full."));
  rest();
  REQUIRE(is_told(window));
  CHECK(page.GetScreenRect() == before);
  CHECK(window.frame().status().GetScreenRect() == line);
  // What needs attention stays at hand beside it.
  auto& bar = window.frame().notice_bar();
  auto& attention = window.frame().status().attention();
  CHECK(attention.IsShown());
  CHECK(bar.GetScreenRect().GetRight() < attention.GetScreenRect().x);
  CHECK(line.Contains(bar.GetScreenRect()));
  window.click(*wxWindow::FindWindowById(wxID_CLOSE, &bar));
  CHECK(wait_until([&] { return !is_told(window); }));
  CHECK(page.GetScreenRect() == before);
}

TEST_CASE("what is refused where nobody expects it is told, and the window stays") {
  Window window;
  const auto refused = [] { throw Failure(FailureKind::input, msg("It was removed meanwhile.")); };
  SECTION("in a handler") {
    window.frame().Bind(wxEVT_BUTTON, [&](wxCommandEvent&) { refused(); });
    wxCommandEvent pressed(wxEVT_BUTTON);
    window.frame().HandleWindowEvent(pressed);
  }
  SECTION("later") { window.frame().CallAfter(refused); }
  CHECK(wait_until([&] { return is_told(window); }));
  CHECK(window.frame().IsShown());
  CHECK(take_complaints() == std::vector<std::string>{"Refused: It was removed meanwhile."});
}

TEST_CASE("a test that does what the toolkit calls critical would fail") {
  CHECK(take_complaints().empty());
  g_log("Sightline", G_LOG_LEVEL_CRITICAL, "said by a test, on purpose");
  CHECK(take_complaints() == std::vector<std::string>{"Sightline: said by a test, on purpose"});
}

}  // namespace notice_test
}  // namespace sightline::desktop::test
