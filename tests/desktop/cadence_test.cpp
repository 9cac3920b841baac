// The cadence by keyboard and mouse.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_cadence.h"
#include "app/desktop/text.h"
#include "model/find.h"
#include "sightline_config.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace cadence_test {

PageCadence& shown_page(Window& window, const Document& document) {
  window.session().start(document);
  window.frame().show(PageId::cadence);
  auto& page = dynamic_cast<PageCadence&>(window.frame().page(PageId::cadence));
  REQUIRE(wait_until([&] { return page.IsShownOnScreen(); }));
  return page;
}

Document without_cadence() {
  auto document = plausible_document(3);
  document.plan.meetings.clear();
  document.plan.contacts.clear();
  return document;
}

/// A weekly meeting that was due yesterday, and a client.
Document with_cadence(Day today) {
  auto document = without_cadence();
  IdSource ids(9);
  MeetingSeries series;
  series.id = ids.next<MeetingSeries>();
  series.name = "Clients";
  series.kind = MeetingKind::client;
  series.from = add_days(today, -8);
  series.rule = "FREQ=WEEKLY";
  document.plan.meetings.push_back(series);
  document.plan.contacts.push_back(
      {ids.next<Contact>(), "Clinic", ContactKind::client, Grade::a, {}, {}});
  return document;
}

TEST_CASE("an empty cadence offers the usual one, which one undo takes back") {
  Window window;
  auto& page = shown_page(window, without_cadence());
  window.focus(page.usual_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.session().plan().meetings.size() == 7; }));
  CHECK(wait_until([&] { return page.series().HasFocus(); }));
  CHECK(page.series_details().IsShown());
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().meetings.empty(); }));
  CHECK(wait_until([&] { return page.usual_button().IsShownOnScreen(); }));
}

/// The label that says how much is due; none where its text is cut.
bool tells_all_of(const wxWindow& window, const wxString& summary) {
  for (const auto* child : window.GetChildren()) {
    const auto* label = dynamic_cast<const Label*>(child);
    if (label && label->IsShown() && label->GetLabelText() == summary)
      return label->GetSize().x >= label->GetTextExtent(summary).x;
    if (tells_all_of(*child, summary)) return true;
  }
  return false;
}

TEST_CASE("how much is due is told whole, below the page's name where the buttons need the room") {
  for (const char* language : {"en", "de_DE", "fr_FR", "es_ES"}) {
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    Window window(catalog);
    const auto& page = shown_page(window, plausible_document(3));
    const auto& plan = window.session().plan();
    const auto summary = to_wx(cadence_view(plan, window.session().today(), catalog).summary);
    REQUIRE_FALSE(summary.empty());
    for (const int width : {900, 1000, 1280}) {
      INFO(language << " " << width);
      window.frame().SetSize(window.frame().FromDIP(wxSize(width, 760)));
      CHECK(wait_until([&] { return tells_all_of(page, summary); }));
    }
  }
}

TEST_CASE("a meeting is held by keyboard alone, and what is open goes on to the next") {
  Window window;
  const auto today = window.session().today();
  auto& page = shown_page(window, with_cadence(today));
  window.focus(page.series());
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return has_keyboard(page.series_details().date_choice()); }));
  auto& details = page.series_details();
  for (wxWindow* next : {static_cast<wxWindow*>(&details.held_button()),
                         static_cast<wxWindow*>(&details.missed_button()),
                         static_cast<wxWindow*>(&details.move_button()),
                         static_cast<wxWindow*>(&details.contact_choice()),
                         static_cast<wxWindow*>(&details.new_point())}) {
    window.key(WXK_TAB);
    REQUIRE(wait_until([&] { return has_keyboard(*next); }));
  }
  window.type("Prices");
  window.key(WXK_RETURN);
  const auto meetings = [&]() -> const std::vector<Meeting>& {
    return window.session().plan().meetings[0].meetings;
  };
  REQUIRE(wait_until([&] { return meetings().size() == 1 && details.ticks().size() == 1; }));
  window.focus(details.held_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return meetings().size() == 2; }));
  CHECK(meetings()[0].state == MeetingState::held);
  CHECK(meetings()[1].points.at(0).text == "Prices");
  REQUIRE(wait_until([&] { return details.back_button().IsShown(); }));
  window.focus(details.notes());
  window.type("All there");
  window.focus(details.back_button());
  CHECK(wait_until([&] { return meetings()[0].notes == "All there"; }));
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return meetings()[0].state == MeetingState::scheduled; }));
  REQUIRE(wait_until([&] { return details.held_button().IsShown(); }));
  window.focus(details.held_button());
  window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return !details.IsShown(); }));
  CHECK(wait_until([&] { return page.series().HasFocus(); }));
}

TEST_CASE("a client is added and met, and its weeks are refused when they are none") {
  Window window;
  auto& page = shown_page(window, with_cadence(window.session().today()));
  window.person.typed = "Bakery";
  window.focus(page.add_client_button());
  window.key(WXK_SPACE);
  const auto& contacts = window.session().plan().contacts;
  REQUIRE(wait_until([&] { return contacts.size() == 2; }));
  auto& details = page.contact_details();
  REQUIRE(wait_until([&] { return details.IsShown(); }));
  window.focus(details.weeks());
  window.type("many");
  window.key(WXK_TAB);
  CHECK(wait_until([&] { return wxWindow::FindFocus() != &details.weeks(); }));
  CHECK(details.weeks().GetValue() == "many");
  CHECK_FALSE(window.session().plan().contacts[1].every_weeks);
  window.focus(details.weeks());
  window.key('A', wxMOD_CONTROL);
  window.type("4");
  window.key(WXK_TAB);
  CHECK(wait_until([&] { return window.session().plan().contacts[1].every_weeks == 4; }));
  window.focus(details.met_button());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.session().plan().meetings[0].meetings.size() == 1; }));
  CHECK(window.session().plan().meetings[0].meetings[0].contact ==
        window.session().plan().contacts[1].id);
}

TEST_CASE("a finding leads to the client it is about") {
  Window window;
  auto& page = shown_page(window, with_cadence(window.session().today()));
  const auto path = path_to("/plan/contacts", window.session().plan().contacts[0].id);
  window.frame().show(PageId::cadence, path);
  CHECK(page.selected() == path);
  CHECK(wait_until([&] { return page.contact_details().IsShownOnScreen(); }));
  window.click(page.series(), wxPoint(20, 20));
  CHECK(wait_until([&] { return page.series_details().IsShownOnScreen(); }));
  CHECK(page.selected() == path_to("/plan/meetings", window.session().plan().meetings[0].id));
}

}  // namespace cadence_test
}  // namespace sightline::desktop::test
