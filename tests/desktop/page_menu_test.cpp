// The menu ‘Page’: whatever a page can do stands in it, with its shortcut, and search finds it.
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "app/desktop/handout_list.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_review.h"
#include "app/desktop/page_scorecard.h"
#include "app/desktop/page_settings.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/text.h"
#include "sightline_config.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/every_view.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace page_menu_test {

void gather_buttons(const wxWindow& window, std::vector<wxButton*>& into) {
  for (auto* child : window.GetChildren()) {
    if (auto* button = dynamic_cast<wxButton*>(child)) into.push_back(button);
    gather_buttons(*child, into);
  }
}

/// As the menus have it when somebody opens them.
const Command* command(const std::vector<Command>& commands, const std::string& title) {
  const auto found = std::ranges::find(commands, title, &Command::title);
  return found == commands.end() ? nullptr : &*found;
}

std::vector<Command> commands_of(Window& window, PageId page) {
  window.frame().show(page);
  window.frame().UpdateWindowUI(wxUPDATE_UI_RECURSE);
  return window.frame().commands();
}

PagePlan& plan_page(Window& window) {
  return dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
}

std::string title_of(Window& window, Id<Action> id) {
  for (const auto& action : window.session().plan().actions)
    if (unboxed(action).id == id) return unboxed(action).title;
  return {};
}

/// The title of the dialog that Alt+Shift and this letter opens, which is given up; blank: none.
std::string dialog_by(Window& window, int letter) {
  std::string title;
  const DialogHand hand([&](wxDialog& dialog) {
    title = from_wx(dialog.GetTitle());
    window.key(WXK_ESCAPE);
  });
  window.key(letter, wxMOD_ALT | wxMOD_SHIFT);
  return wait_until([&] { return !title.empty() && !open_dialog(); }) ? title : std::string();
}

/// The page Plan with its first action chosen.
struct OnFirstAction {
  Window window;
  Id<Action> id;
  std::size_t count;  ///< of the actions

  OnFirstAction() {
    window.session().start(plausible_document(3));
    const auto& all = actions();
    id = unboxed(all.front()).id;
    count = all.size();
    window.frame().show(PageId::plan, path_to("/plan/actions", id));
  }

  [[nodiscard]] const std::vector<Box<Action>>& actions() {
    return window.session().plan().actions;
  }
  [[nodiscard]] PagePlan& page() { return plan_page(window); }
};

TEST_CASE("whatever a page's buttons say stands in a menu") {
  Window window;
  window.session().start(plausible_document(3));
  for (const auto& entry : page_entries()) {
    const auto commands = commands_of(window, entry.id);
    std::vector<wxButton*> buttons;
    gather_buttons(window.frame().page(entry.id), buttons);
    for (auto* button : buttons) {
      const auto label = button->GetLabelText();
      const bool is_of_row = entry.id == PageId::pipeline && label == "Remove";
      if (!button->IsShownOnScreen() || is_of_row || label.length() < 3) continue;
      INFO(entry.name << ": " << label);
      // A button of a row that names what it is about says less than its item.
      const bool is_handout = dynamic_cast<HandoutList*>(button->GetParent()) != nullptr;
      CHECK(std::ranges::any_of(commands, [&](const Command& each) {
        return is_handout ? each.title.ends_with(from_wx(label)) : each.title == from_wx(label);
      }));
    }
  }
}

TEST_CASE("what a row of several can do has no item, also while there is one row") {
  auto document = plausible_document(3);
  REQUIRE_FALSE(document.pipeline.empty());
  document.pipeline.erase(document.pipeline.begin() + 1, document.pipeline.end());
  Window window;
  window.session().start(document);
  const auto commands = commands_of(window, PageId::pipeline);
  std::vector<wxButton*> buttons;
  gather_buttons(window.frame().page(PageId::pipeline), buttons);
  CHECK(std::ranges::count_if(buttons, [](const wxButton* button) {
          return button->IsShownOnScreen() && button->GetLabelText() == "Remove";
        }) == 1);
  CHECK_FALSE(command(commands, "Remove"));
}

/// What each item of the menu has below a letter of its own; so with its submenus.
void check_letters(const wxMenu& menu) {
  std::set<wxString> known;
  for (const auto* item : menu.GetMenuItems()) {
    if (item->IsSeparator()) continue;
    const auto letter = item->GetItemLabel().BeforeFirst('\t').AfterFirst('&').Left(1).Lower();
    INFO(item->GetItemLabel());
    CHECK_FALSE(letter.empty());
    CHECK(known.insert(letter).second);
    if (item->GetSubMenu()) check_letters(*item->GetSubMenu());
  }
}

/// Each has a key, which no other has while both are there.
void check_keys(Window& window, const std::string& view) {
  open_menus(window);
  INFO(view);
  const auto& bar = *window.frame().GetMenuBar();
  check_letters(*bar.GetMenu(bar.GetMenuCount() - 2));
  std::map<std::string, std::string> known;
  for (const auto& each : window.frame().commands()) {
    // Plans that were open are no commands.
    const auto plans = wxControl::RemoveMnemonics(window.frame().text("Open &recent"));
    if (each.menu.ends_with(from_wx(plans))) continue;
    INFO(each.menu << ", " << each.title);
    CHECK_FALSE(each.keys.empty());
    // AltGr types what both are together; what has neither could be typed into a field.
    CHECK_FALSE(each.keys.starts_with("Ctrl+Alt+"));
    const auto key = each.keys.substr(each.keys.find("Shift+") == 0 ? 6 : 0);
    CHECK((key.starts_with("Ctrl+") || key.starts_with("Alt+") || key.starts_with("F")));
    INFO(each.keys << " of " << known[each.keys]);
    CHECK(known[each.keys].empty());
    known[each.keys] = each.title;
  }
}

TEST_CASE("whatever stands in a menu has a key of its own, in every view and language") {
  for (const char* language : {"en", "de_DE", "fr_FR", "es_ES"}) {
    Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
    for (const bool is_empty : {true, false}) {
      if (!is_empty) window.session().start(plausible_document(3));
      for_each_view(window, [&](const std::string& view) {
        check_keys(window, std::string(language) + (is_empty ? ", empty, " : ", ") + view);
      });
    }
  }
}

TEST_CASE("the views of a page are shown by their keys") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::plan);
  auto& page = plan_page(window);
  window.key('3', wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.timeline().IsShown(); }));
  window.key('2', wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.board().IsShown(); }));
  window.frame().show(PageId::targets);
  auto& targets = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
  window.key('2', wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return targets.tabs().selected() == 1; }));
}

TEST_CASE("Alt+Shift and a letter does what a button of the page does, wherever the keyboard is") {
  Window window;
  window.session().start(plausible_document(3));
  auto& frame = window.frame();
  const auto& plan = window.session().plan();
  const auto press = [&](int letter) { window.key(letter, wxMOD_ALT | wxMOD_SHIFT); };

  // In a field, which doesn't take the letter.
  frame.show(PageId::settings);
  auto& people =
      dynamic_cast<PageSettings&>(frame.page(PageId::settings)).list(SettingsList::people);
  const auto count = plan.people.size();
  window.focus(people.new_field());
  window.type("Dora");
  press('P');
  CHECK(wait_until([&] { return plan.people.size() == count + 1; }));
  CHECK(plan.people.back().name == "Dora");

  // In a grid, also while a cell is typed into.
  frame.show(PageId::targets);
  auto& targets = dynamic_cast<PageTargets&>(frame.page(PageId::targets));
  window.focus(targets.grid());
  targets.grid().put_cursor({1, 0});
  window.type("7");
  REQUIRE(wait_until([&] { return targets.grid().IsCellEditControlShown(); }));
  CHECK(dialog_by(window, 'S').starts_with("Spread"));
  CHECK_FALSE(targets.grid().IsCellEditControlShown());

  // In a list.
  frame.show(PageId::review);
  auto& review = dynamic_cast<PageReview&>(frame.page(PageId::review));
  window.focus(review.held());
  const auto review_count = plan.reviews.size();
  press('B');
  CHECK(wait_until([&] { return plan.reviews.size() == review_count + 1; }));
  const auto step = [&] { return review.flow().step(); };
  const auto first = step();
  window.key(WXK_RIGHT, wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return step() != first; }));
  window.key(WXK_LEFT, wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return step() == first; }));
}

TEST_CASE("a key of a button that came after the menus were seen works at once") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::plan);
  auto& page = plan_page(window);
  open_menus(window);
  const auto id = unboxed(window.session().plan().actions.front()).id;
  page.go_to(path_to("/plan/actions", id));
  window.focus(page.list());
  REQUIRE(wait_until([&] { return page.details().IsShownOnScreen(); }));
  CHECK_FALSE(dialog_by(window, 'S').empty());
}

TEST_CASE("a key of the page works though its item was disabled when the menu was open") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  std::vector<wxButton*> buttons;
  gather_buttons(window.frame().page(PageId::targets), buttons);
  const auto spread = std::ranges::find_if(
      buttons, [](const wxButton* button) { return button->GetLabelText() == L"Spread…"; });
  REQUIRE(spread != buttons.end());
  (*spread)->Disable();
  const auto is_enabled = [&] { return command(window.frame().commands(), "Spread…")->enabled; };
  open_menus(window);
  REQUIRE_FALSE(is_enabled());
  (*spread)->Enable();
  CHECK_FALSE(dialog_by(window, 'S').empty());
  CHECK(is_enabled());
}

TEST_CASE("a key that isn't a letter of the page works though its item was disabled before") {
  OnFirstAction on;
  on.window.focus(on.page().quick_add_field());
  open_menus(on.window);
  REQUIRE_FALSE(command(on.window.frame().commands(), "Duplicate")->enabled);
  on.window.focus(on.page().list());
  on.window.key('D', wxMOD_CONTROL);
  CHECK(wait_until([&] { return on.actions().size() == on.count + 1; }));
}

TEST_CASE("whoever leaves a page while typing there goes on by keys on the next one") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::settings);
  auto& settings = dynamic_cast<PageSettings&>(window.frame().page(PageId::settings));
  window.focus(settings.list(SettingsList::people).new_field());
  window.key('4', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
  CHECK(has_keyboard(window.frame().navigation()));
  window.key('2', wxMOD_ALT | wxMOD_SHIFT);
  CHECK(wait_until([&] { return plan_page(window).board().IsShown(); }));
  window.key(WXK_F5, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return plan_page(window).list().IsShown(); }));
}

TEST_CASE("actions are grouped, and a board's columns chosen, by their keys") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::plan);
  auto& page = plan_page(window);
  window.key(WXK_F8, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.board().IsShown(); }));
  CHECK(page.columns_by().GetSelection() == 1);
  window.key(WXK_F5, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.list().IsShown(); }));
  CHECK(page.grouped_by().GetSelection() == 2);
}

TEST_CASE("the chosen action is duplicated, moved and deleted by keys that the menu tells") {
  OnFirstAction on;
  auto& window = on.window;
  auto& page = on.page();
  window.focus(page.list());
  REQUIRE(wait_until([&] { return page.chosen_actions() == std::vector{on.id}; }));
  window.key('D', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return on.actions().size() == on.count + 1; }));
  const auto copy = page.chosen_actions().front();
  CHECK(copy != on.id);
  CHECK(title_of(window, copy) == title_of(window, on.id));
  const auto cycle_of_copy = [&] { return find(on.actions(), copy)->cycle; };
  const auto before = cycle_of_copy();
  window.focus(page.list());
  window.key(WXK_DOWN, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return cycle_of_copy() != before; }));
  window.key(WXK_UP, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return cycle_of_copy() == before; }));
  const auto place = [&] {
    const auto& all = on.actions();
    return std::ranges::find_if(all, [&](const auto& each) { return unboxed(each).id == copy; }) -
           all.begin();
  };
  const auto at = place();
  window.key(WXK_UP, wxMOD_ALT);
  CHECK(wait_until([&] { return place() < at; }));
  window.key(WXK_DOWN, wxMOD_ALT);
  CHECK(wait_until([&] { return place() == at; }));
  window.key(WXK_DELETE, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return on.actions().size() == on.count; }));
}

TEST_CASE("keys of actions leave fields alone") {
  OnFirstAction on;
  auto& window = on.window;
  window.focus(on.page().quick_add_field());
  window.type("Call");
  window.key('D', wxMOD_CONTROL);
  window.key(WXK_DELETE, wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(on.actions().size() == on.count);
  const auto commands = commands_of(window, PageId::plan);
  REQUIRE(command(commands, "Duplicate"));
  CHECK_FALSE(command(commands, "Duplicate")->enabled);
}

TEST_CASE("the scorecard goes from period to period by keys") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::scorecard);
  auto& page = dynamic_cast<PageScorecard&>(window.frame().page(PageId::scorecard));
  const auto now = page.title();
  window.key(WXK_LEFT, wxMOD_ALT);
  CHECK(wait_until([&] { return page.title() != now; }));
  window.key(WXK_RIGHT, wxMOD_ALT);
  CHECK(wait_until([&] { return page.title() == now; }));
}

}  // namespace page_menu_test
}  // namespace sightline::desktop::test
