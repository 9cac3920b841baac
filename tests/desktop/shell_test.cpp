#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <set>
#include <vector>

#include "app/desktop/command_line.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/named_dialogs.h"
#include "app/desktop/page_home.h"
#include "app/desktop/page_settings.h"
#include "app/desktop/text.h"
#include "model/base/json_value.h"
#include "model/file/document_file.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace shell_test {

void rename(Window& window, const std::string& name) {
  const auto& before = window.session().plan().organization.name;
  window.session().perform({msg("Set name"),
                            {{.path = "/plan/organization/name",
                              .before = Json(before),
                              .after = Json(name),
                              .behind = {}}}});
}

constexpr std::int64_t now = 1'770'000'000;

std::string name_of(Window& window) { return window.session().plan().organization.name; }

/// Where everything on a page stands, to the last control.
void add_places(const wxWindow& window, std::vector<wxRect>& places) {
  for (const auto* child : window.GetChildren()) {
    if (!child->IsShown()) continue;
    places.push_back(child->GetRect());
    add_places(*child, places);
  }
}

std::vector<wxRect> places_on(Page& page) {
  std::vector<wxRect> places;
  add_places(page, places);
  return places;
}

/// Lets the page do what it has put off, until nothing moves any more.
std::vector<wxRect> settled_places(Page& page) {
  auto places = places_on(page);
  int calm = 0;
  REQUIRE(wait_until([&] {
    const auto now = places_on(page);
    calm = now == places ? calm + 1 : 0;
    places = now;
    return calm > 20;
  }));
  return places;
}

TEST_CASE("a page looks the first time as it looks when one comes back to it") {
  Window window;
  window.frame().SetSize(wxSize(1200, 800));
  window.session().start(plausible_document(3));
  for (const auto& entry : page_entries()) {
    INFO(entry.name);
    window.frame().show(entry.id);
    auto& page = window.frame().page(entry.id);
    CHECK(page.IsShownOnScreen());
    const auto first = settled_places(page);
    CHECK(first.size() > 1);
    window.frame().show(entry.id == PageId::home ? PageId::vision : PageId::home);
    CHECK_FALSE(page.IsShown());
    window.frame().show(entry.id);
    CHECK(settled_places(page) == first);
  }
}

TEST_CASE("a page's first visit fills it with the plan as it is") {
  Window window;
  rename(window, "Northwind");
  window.frame().show(PageId::settings);
  auto& page = dynamic_cast<PageSettings&>(window.frame().page(PageId::settings));
  CHECK(page.field(OrganizationField::name).GetValue() == "Northwind");
  rename(window, "Contoso");
  CHECK(page.field(OrganizationField::name).GetValue() == "Contoso");
}

TEST_CASE("a label has the room that its text takes, and follows what it says") {
  Window window;
  auto& frame = window.frame();
  auto* label = new Label(&frame, "Home", TextRole::text);
  const auto narrow = label->GetBestSize();
  CHECK(narrow.x >= label->GetTextExtent("Home").x);
  label->set_text("Where do you want to be in three years?");
  const auto wide = label->GetBestSize();
  CHECK(wide.x > narrow.x * 3);
  CHECK(wide.y == narrow.y);
  CHECK(label->GetSize() == wide);
  label->Wrap(narrow.x * 4);
  CHECK(label->GetBestSize().x < wide.x);
  // Heights are rounded up.
  CHECK(label->GetBestSize().y >= 2 * narrow.y - 1);
  label->set_text({});
  CHECK(label->GetBestSize().x <= 1);
  auto* big = new Label(&frame, "Home", TextRole::page);
  CHECK(big->GetBestSize().x > narrow.x);
  CHECK(big->GetBestSize().y > narrow.y);
}

TEST_CASE("a dialog that is ended twice is ended once, with the first answer") {
  Window window;
  wxDialog dialog(&window.frame(), wxID_ANY, "Twice");
  dialog.CallAfter([&] {
    end_once(dialog, wxID_OK);
    end_once(dialog, wxID_CANCEL);
  });
  CHECK(dialog.ShowModal() == wxID_OK);
  end_once(dialog, wxID_CANCEL);
}

TEST_CASE("undo by keyboard takes back what the button and the menu name") {
  Window window;
  rename(window, "Northwind");
  CHECK(window.frame().header().undo_button().GetLabelText() == L"Undo “Set name”");
  CHECK(window.frame().GetMenuBar()->FindItem(wxID_UNDO)->GetItemLabelText() == L"Undo “Set name”");
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return name_of(window).empty(); }));
  CHECK_FALSE(window.frame().header().undo_button().IsEnabled());
  CHECK(window.frame().GetMenuBar()->FindItem(wxID_REDO)->GetItemLabelText() == L"Redo “Set name”");
  window.key('Z', wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return name_of(window) == "Northwind"; }));
}

TEST_CASE("the undo button undoes when it is clicked") {
  Window window;
  rename(window, "Northwind");
  window.click(window.frame().header().undo_button());
  CHECK(wait_until([&] { return name_of(window).empty(); }));
}

TEST_CASE("a long name of what undo takes back leaves the export button its room") {
  Window window;
  window.frame().SetSize(wxSize(1000, 700));
  // On Home, a plan without answers has a loud button of its own.
  window.frame().show(PageId::settings);
  auto edit = Edit{
      msg("Close cycle {1}: {2} done, {3} rolled, {4} continued, {5} dropped", 2, 10, 10, 10, 10),
      {}};
  edit.changes.push_back({.path = "/plan/organization/name",
                          .before = Json(""),
                          .after = Json("Northwind"),
                          .behind = {}});
  window.session().perform(edit);
  auto& undo = window.frame().header().undo_button();
  CHECK(wait_until([&] { return undo.GetLabelText().StartsWith(L"Undo “Close cycle 2"); }));
  CHECK(undo.GetToolTipText() ==
        L"Undo “Close cycle 2: 10 done, 10 rolled, 10 continued, 10 dropped”");
  CHECK(wait_until([&] {
    return window.frame().header().export_button().GetRect().GetRight() <
           window.frame().GetClientSize().x;
  }));
}

TEST_CASE("where undo has no room for its whole sentence, the new value at its end is told") {
  Window window;
  window.session().perform(
      {msg("Set due date of ‘{1}’ to {2}",
           "Train the sales team in what customers ask for before they sign", "12 May 2026"),
       {{.path = "/plan/organization/name",
         .before = Json(""),
         .after = Json("Northwind"),
         .behind = {}}}});
  const auto shown = window.frame().header().undo_button().GetLabelText();
  CHECK(shown.StartsWith(L"Undo “Set due date of"));
  CHECK(shown.EndsWith(L"to 12 May 2026”"));
}

TEST_CASE("what undo tells follows the room that a window has as it is made wider or narrower") {
  Window window;
  window.frame().SetSize(window.frame().FromDIP(wxSize(820, 600)));
  window.session().perform({msg("Set owner of ‘{1}’ to {2}", "Train sales", "Dana"),
                            {{.path = "/plan/organization/name",
                              .before = Json(""),
                              .after = Json("Northwind"),
                              .behind = {}}}});
  auto& undo = window.frame().header().undo_button();
  const wxString whole = L"Undo “Set owner of ‘Train sales’ to Dana”";
  REQUIRE(wait_until([&] { return undo.IsEnabled() && undo.GetLabelText() != whole; }));
  CHECK(undo.GetToolTipText() == whole);
  window.frame().SetSize(window.frame().FromDIP(wxSize(1400, 600)));
  CHECK(wait_until([&] { return undo.GetLabelText() == whole; }));
  CHECK(undo.GetToolTipText().empty());
  window.frame().SetSize(window.frame().FromDIP(wxSize(820, 600)));
  CHECK(wait_until([&] { return undo.GetLabelText() != whole; }));
}

TEST_CASE("every dialog that the command line names is shown, and what is none is refused") {
  const TempFolder folder;
  Safekeeping safe{SafePlaces{folder / "state", folder / "data", "Anna", [] { return now; }}};
  Window window;
  window.frame().safekeeping = &safe;
  const auto plan = folder / "a.sightline";
  const auto document = plausible_document(3);
  save_document(plan, document);
  REQUIRE(window.frame().open(plan));
  safe.versions()->keep(plan, document.id, document_to_bytes(document, {}), now);
  rename(window, "Northwind");
  const auto table = folder / "table.csv";
  put_bytes(table, "Name;Amount\nPortal;5\n");
  std::set<std::string> titles;
  for (const auto& named : named_dialogs()) {
    INFO(named.name);
    if (named.name == "preview") continue;
    std::string title;
    const DialogHand hand([&](wxDialog& dialog) {
      title = from_wx(dialog.GetTitle());
      window.key(WXK_ESCAPE);
    });
    window.frame().show_dialog(named.name, named.import ? table.string() : std::string());
    CHECK(wait_until([&] { return !title.empty() && !open_dialog(); }));
    // Both imports are of the same file.
    CHECK((titles.insert(title).second || named.import));
  }
  window.frame().show_dialog("preview");
  CHECK(wxTopLevelWindows.GetCount() == 2);
  wxTopLevelWindows.GetLast()->GetData()->Close();
  CHECK(wait_until([&] { return wxTopLevelWindows.GetCount() == 1; }));
  const auto taken = [](const char* option, const char* word) {
    std::array<std::string, 3> words{"sightline", option, word};
    std::array<char*, 4> pointers{words[0].data(), words[1].data(), words[2].data(), nullptr};
    int exit_code = 0;
    const bool read = read_command_line(3, pointers.data(), exit_code).has_value();
    CHECK((read || exit_code == 2));
    return read;
  };
  CHECK(taken("--language", "de"));
  std::array<std::string, 2> spoken{"sightline", "--language=de"};
  std::array<char*, 3> words{spoken[0].data(), spoken[1].data(), nullptr};
  int code = 0;
  const auto line = read_command_line(2, words.data(), code);
  CHECK((line && line->language == "de"));
  CHECK(taken("--dialog", "find"));
  CHECK_FALSE(taken("--dialog", "finder"));
  CHECK(taken("--view", "timeline"));
  CHECK_FALSE(taken("--view", "Timeline"));
  CHECK_FALSE(taken("--page", "nowhere"));
}

TEST_CASE("a plan saved by keyboard can be opened again, and the title says what is saved") {
  Window window;
  const TempFolder folder;
  window.person.file = folder / "northwind.sightline";
  rename(window, "Northwind");
  CHECK(window.frame().GetTitle() == L"Northwind (not saved) – Sightline");
  window.key('S', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !window.session().is_dirty(); }));
  CHECK(window.frame().GetTitle() == L"northwind.sightline – Sightline");
  CHECK(window.frame().notice_bar().sentence() == L"Saved ‘northwind.sightline’.");
  rename(window, "Southwind");
  window.person.save_answer = SaveAnswer::discard;
  window.key('O', wxMOD_CONTROL);
  CHECK(wait_until([&] { return name_of(window) == "Northwind"; }));
  CHECK(window.person.asked == std::vector<std::string>{"northwind.sightline"});
}

TEST_CASE("a plan that was named from a folder is known by its whole name") {
  Window window;
  const TempFolder folder;
  save_document(folder / "a.sightline", plausible_document(1));
  REQUIRE(window.frame().open(std::filesystem::relative(folder / "a.sightline")));
  REQUIRE(window.session().path());
  CHECK(window.session().path()->is_absolute());
  CHECK(std::filesystem::equivalent(*window.session().path(), folder / "a.sightline"));
}

TEST_CASE("Open recent opens the plan that the menu named, though saving on the way reorders it") {
  Window window;
  const TempFolder folder;
  for (const auto* name : {"first", "second"}) {
    window.person.file = folder / name;
    rename(window, name);
    REQUIRE(window.session().save_as());
  }
  window.session().start(plausible_document(3));
  window.person.save_answer = SaveAnswer::save;
  window.person.file = folder / "third";
  wxCommandEvent chosen(wxEVT_MENU, wxID_FILE1 + 1);
  window.frame().ProcessWindowEvent(chosen);
  CHECK(name_of(window) == "first");
  CHECK(window.session().recent()[1] == folder / "third.sightline");
}

TEST_CASE("an ampersand in what undo names is shown as it is") {
  Window window;
  window.session().perform({msg("Set name to ‘{1}’", "R&D"),
                            {{.path = "/plan/organization/name",
                              .before = Json(""),
                              .after = Json("R&D"),
                              .behind = {}}}});
  const auto shown = [&](int id) {
    return window.frame().GetMenuBar()->FindItem(id)->GetItemLabelText();
  };
  CHECK(shown(wxID_UNDO) == L"Undo “Set name to ‘R&D’”");
  window.session().undo();
  CHECK(shown(wxID_REDO) == L"Redo “Set name to ‘R&D’”");
}

TEST_CASE("a file that is no plan is refused with a sentence in the notice bar") {
  Window window;
  window.person.file = "/dev/null/nowhere.sightline";
  window.key('O', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK_FALSE(window.frame().notice_bar().sentence().empty());
  CHECK_FALSE(window.session().path());
}

TEST_CASE("who begins finds the recent plans with what is in them, and Enter opens one") {
  Window window;
  const TempFolder folder;
  save_document(folder / "a.sightline", plausible_document(1));
  save_document(folder / "b.sightline", plausible_document(3));
  window.frame().show(PageId::home);
  auto& page = dynamic_cast<PageHome&>(window.frame().page(PageId::home));
  CHECK_FALSE(page.recent().IsShownOnScreen());
  window.session().set_recent({folder / "b.sightline", folder / "a.sightline"});
  page.refresh();
  REQUIRE(wait_until([&] { return page.recent().IsShownOnScreen(); }));
  REQUIRE(page.recent().rows().size() == 2);
  CHECK(page.recent().rows()[1].title.find("a.sightline") != std::string::npos);
  window.focus(page.recent());
  window.key(WXK_DOWN);
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.session().path() == folder / "a.sightline"; }));
  CHECK(wait_until([&] { return !page.recent().IsShownOnScreen(); }));
}

TEST_CASE("who begins sees what a starter plan looks like before it is asked for") {
  Window window;
  window.frame().show(PageId::home);
  auto& page = dynamic_cast<PageHome&>(window.frame().page(PageId::home));
  REQUIRE(page.welcome());
  auto& picture = page.welcome()->picture();
  REQUIRE(wait_until([&] { return picture.IsShownOnScreen(); }));
  REQUIRE_FALSE(picture.spec().series.empty());
  CHECK(picture.spec().categories.size() == 18);
  // A plan of one's own is in its place.
  window.session().start(plausible_document(3));
  window.frame().show(PageId::home);
  CHECK(wait_until([&] { return !picture.IsShownOnScreen(); }));
}

TEST_CASE("without its templates the planner says so, and the plan that is open stays") {
  Window window;
  window.session().start(plausible_document(3));
  const auto before = name_of(window);
  auto* bare = new MainFrame(window.session(), window.frame().catalog(), "/nowhere/templates",
                             window.frame().locale());
  bare->Show();
  bare->show_dialog("new");
  CHECK(bare->notice_bar().IsShown());
  CHECK(bare->notice_bar().tone() == NoticeTone::failure);
  CHECK(bare->notice_bar().sentence() ==
        "There are no templates in /nowhere/templates/plans. Install Sightline again.");
  CHECK(name_of(window) == before);
  bare->Destroy();
}

TEST_CASE("closing with unsaved changes asks, and cancel keeps the window") {
  Window window;
  rename(window, "Northwind");
  window.frame().Close();
  CHECK(window.person.asked == std::vector<std::string>{"Northwind"});
  CHECK(window.frame().IsShown());
  CHECK_FALSE(window.frame().IsBeingDeleted());
}

TEST_CASE("the findings of the status line lead to Home") {
  Window window;
  window.frame().show(PageId::vision);
  window.click(window.frame().status().attention());
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::home; }));
}

}  // namespace shell_test
}  // namespace sightline::desktop::test
