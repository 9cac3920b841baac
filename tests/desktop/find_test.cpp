// Find anything, help and the commands of the menus, by keyboard and mouse.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include <algorithm>
#include <map>
#include <memory>

#include "app/desktop/entry_field.h"
#include "app/desktop/find_dialog.h"
#include "app/desktop/help_dialog.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_scorecard.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/spread_dialog.h"
#include "app/desktop/text.h"
#include "model/edit/change.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace find_test {

/// A plan whose last action is the only one of its name.
Id<Action> begin(Window& window) {
  auto document = plausible_document(3);
  auto action = unboxed(document.plan.actions.back());
  action.title = "Visit the lighthouse";
  document.plan.actions.back() = action;
  window.session().start(std::move(document));
  return action.id;
}

PagePlan& plan_page(Window& window) {
  return dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
}

std::string selected(FindDialog& dialog) {
  const auto* row = dialog.found().selected();
  return row ? row->title : std::string();
}

/// Opens it by its key and does `work` in it.
void find(Window& window, const std::function<void(FindDialog&)>& work) {
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    worked = true;
    work(dynamic_cast<FindDialog&>(dialog));
  });
  window.key('K', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return worked && !open_dialog(); }));
}

TEST_CASE("Ctrl+K finds an action by a few letters of its words, and Enter leads to it") {
  Window window;
  const auto id = begin(window);
  find(window, [&](FindDialog& dialog) {
    window.type("light vis");
    CHECK(wait_until([&] { return selected(dialog) == "Visit the lighthouse"; }));
    window.key(WXK_RETURN);
  });
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
  CHECK(wait_until([&] { return plan_page(window).details().id() == id; }));
  CHECK(wait_until([&] { return has_keyboard(plan_page(window).list()); }));
}

TEST_CASE("Ctrl+K finds an answer of the vision and leads to its field, and finds a page") {
  Window window;
  begin(window);
  find(window, [&](FindDialog& dialog) {
    window.type("net worth");
    CHECK(wait_until([&] { return !selected(dialog).empty(); }));
    window.key(WXK_RETURN);
  });
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::vision; }));
  CHECK(wait_until([&] { return dynamic_cast<EntryField*>(wxWindow::FindFocus()) != nullptr; }));
  find(window, [&](FindDialog& dialog) {
    window.type("pipeline");
    CHECK(wait_until([&] { return !selected(dialog).empty(); }));
    window.key(WXK_RETURN);
  });
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::pipeline; }));
}

TEST_CASE("a person who is found is shown with the keyboard in the row, though the list is long") {
  Window window;
  auto document = plausible_document(3);
  for (int i = 0; i < 40; ++i) {
    sightline::Person person;
    person.id = {Uuid{1, static_cast<std::uint64_t>(i) + 1}};
    person.name = "Person " + std::to_string(i);
    document.plan.people.push_back(person);
  }
  document.plan.people.back().name = "Zoltan the Last";
  const auto path = path_to("/plan/people", document.plan.people.back().id) + "/name";
  window.session().start(std::move(document));
  find(window, [&](FindDialog& dialog) {
    window.type("zoltan");
    CHECK(wait_until([&] { return selected(dialog) == "Zoltan the Last"; }));
    window.key(WXK_RETURN);
  });
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::settings; }));
  EntryField* field = nullptr;
  CHECK(wait_until([&] {
    field = dynamic_cast<EntryField*>(wxWindow::FindFocus());
    return field && field->path() == path;
  }));
  REQUIRE(field);
  auto& page = window.frame().page(PageId::settings);
  CHECK(wait_until([&] { return page.GetScreenRect().Contains(field->GetScreenRect()); }));
}

TEST_CASE("a KPI that is found is shown among those of its team") {
  Window window;
  auto document = plausible_document(3);
  REQUIRE_FALSE(document.plan.kpis.empty());
  document.plan.kpis.back().name = "Lighthouse visits";
  window.session().start(std::move(document));
  find(window, [&](FindDialog& dialog) {
    window.type("lighthouse");
    CHECK(wait_until([&] { return selected(dialog) == "Lighthouse visits"; }));
    window.key(WXK_RETURN);
  });
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::scorecard; }));
  auto& page = dynamic_cast<PageScorecard&>(window.frame().page(PageId::scorecard));
  CHECK(page.team_view().kpis().name_field().GetValue() == "Lighthouse visits");
}

TEST_CASE("arrows choose while the keyboard stays in the field, and Escape gives it back") {
  Window window;
  begin(window);
  window.frame().show(PageId::plan);
  window.focus(plan_page(window).find_field());
  find(window, [&](FindDialog& dialog) {
    const auto rows = dialog.found().rows();
    REQUIRE(rows.size() > 20);
    CHECK(selected(dialog) == rows[0].title);
    window.key(WXK_DOWN);
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return selected(dialog) == rows[2].title; }));
    window.key(WXK_UP);
    CHECK(wait_until([&] { return selected(dialog) == rows[1].title; }));
    CHECK(wxWindow::FindFocus() == &dialog.field());
    for (std::size_t i = 0; i < rows.size(); ++i) window.key(WXK_PAGEDOWN);
    CHECK(wait_until([&] { return selected(dialog) == rows.back().title; }));
    // What is selected is in sight.
    const auto place = dialog.found().row_rect(rows.size() - 1);
    const auto top = dialog.found().GetPosition().y + place.y;
    CHECK(top >= 0);
    CHECK(top + place.height <= dialog.found().GetParent()->GetClientSize().y);
    window.key(WXK_ESCAPE);
  });
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &plan_page(window).find_field(); }));
  CHECK(window.frame().current_page() == PageId::plan);
}

TEST_CASE("Tab leaves the keyboard in the field, since the rows are chosen from there") {
  Window window;
  begin(window);
  find(window, [&](FindDialog& dialog) {
    window.key(WXK_TAB);
    window.type("light");
    CHECK(wait_until([&] { return dialog.field().GetValue() == "light"; }));
    CHECK(has_keyboard(dialog.field()));
    window.key(WXK_ESCAPE);
  });
}

TEST_CASE("Enter does nothing while nothing is found") {
  Window window;
  begin(window);
  find(window, [&](FindDialog& dialog) {
    window.type("zzzz");
    CHECK(wait_until([&] { return dialog.found().rows().empty(); }));
    window.key(WXK_RETURN);
    CHECK(dialog.IsModal());
    window.key(WXK_ESCAPE);
  });
  CHECK(window.frame().current_page() == PageId::home);
}

TEST_CASE("a click on a row goes there") {
  Window window;
  begin(window);
  find(window, [&](FindDialog& dialog) {
    window.type("lighthouse");
    REQUIRE(wait_until([&] { return dialog.found().rows().size() == 1; }));
    const auto row = dialog.found().row_rect(0);
    window.click(dialog.found(), {row.width / 2, row.height / 2});
  });
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
}

TEST_CASE("a command that was found is given, and what can't be done just now is not found") {
  Window window;
  begin(window);
  find(window, [&](FindDialog& dialog) {
    window.type("undo");
    CHECK(wait_until([&] { return !dialog.field().IsEmpty() && selected(dialog) != "Undo"; }));
    window.key(WXK_ESCAPE);
  });
  find(window, [&](FindDialog& dialog) {
    window.type("next page");
    CHECK(wait_until([&] { return selected(dialog) == "Next page"; }));
    window.key(WXK_RETURN);
  });
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::vision; }));
}

TEST_CASE("what is being typed is taken before anything is looked for") {
  Window window;
  const auto id = begin(window);
  window.frame().show(PageId::plan, path_to("/plan/actions", id));
  auto& title = plan_page(window).details().field(ActionField::title);
  window.focus(title);
  title.SelectAll();
  window.type("Paint the pier");
  REQUIRE(wait_until([&] { return title.GetValue() == "Paint the pier"; }));
  find(window, [&](FindDialog& dialog) {
    window.type("pier");
    REQUIRE(wait_until([&] { return dialog.found().rows().size() == 1; }));
    CHECK(selected(dialog) == "Paint the pier");
    window.key(WXK_ESCAPE);
  });
}

TEST_CASE("pages are turned from wherever the keyboard is, round and round") {
  Window window;
  begin(window);
  window.key(WXK_PAGEUP, wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.frame().current_page() == page_entries().back().id; }));
  window.key(WXK_PAGEDOWN, wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.frame().current_page() == page_entries().front().id; }));
  // A list has a meaning of its own for this key.
  window.frame().show(PageId::plan);
  window.focus(plan_page(window).list());
  window.key(WXK_PAGEDOWN, wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.frame().current_page() != PageId::plan; }));
}

TEST_CASE("a new action can be typed from any page") {
  Window window;
  begin(window);
  window.key('N', wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &plan_page(window).quick_add_field(); }));
}

TEST_CASE("the header's button opens what finds anything, in a narrow window without its keys") {
  Window window;
  begin(window);
  auto& button = window.frame().header().find_button();
  for (const auto& size : {wxSize(1280, 800), wxSize(1000, 700)}) {
    window.frame().SetSize(window.frame().FromDIP(size));
    const bool narrow = size.x < 1160;
    REQUIRE(wait_until([&] {
      return button.IsShownOnScreen() && button.GetLabel().Contains("Ctrl+K") != narrow;
    }));
    auto& last = window.frame().header().export_button();
    CHECK(wait_until([&] {
      return last.GetScreenRect().GetRight() < window.frame().GetScreenRect().GetRight();
    }));
    bool found = false;
    DialogHand hand([&](wxDialog& dialog) {
      found = dynamic_cast<FindDialog*>(&dialog) != nullptr;
      window.key(WXK_ESCAPE);
    });
    window.click(button);
    CHECK(wait_until([&] { return found && !open_dialog(); }));
  }
}

TEST_CASE("every command of the menus has a key of its own") {
  Window window;
  begin(window);
  std::set<std::string> keys;
  for (const auto& command : window.frame().commands()) {
    INFO(command.menu << " · " << command.title << " " << command.keys);
    // Plans that were open are no commands.
    if (command.menu.find("Open recent") != std::string::npos) continue;
    CHECK_FALSE(command.keys.empty());
    CHECK(keys.insert(command.keys).second);
    // AltGr types what both are together, and desktops have much of it for themselves.
    CHECK(command.keys.find("Ctrl+Alt+") == std::string::npos);
  }
  CHECK(keys.size() > 40);
}

TEST_CASE("a target is spread from any page") {
  Window window;
  begin(window);
  bool spread = false;
  DialogHand hand([&](wxDialog& dialog) {
    spread = dynamic_cast<SpreadDialog*>(&dialog) != nullptr;
    window.key(WXK_ESCAPE);
  });
  window.key('T', wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return spread && !open_dialog(); }));
  CHECK(window.frame().current_page() == PageId::targets);
}

TEST_CASE("F1 shows help, its keys scroll it, and Escape closes it") {
  Window window;
  bool scrolled = false;
  DialogHand hand([&](wxDialog& dialog) {
    auto& text = dynamic_cast<HelpDialog&>(dialog).text();
    // Its texts find their heights after it is shown, and there is nothing to scroll before.
    scrolled = wait_until([&] {
      window.key(WXK_END);
      return text.GetViewStart().y > 0;
    });
    window.key(WXK_HOME);
    CHECK(wait_until([&] { return text.GetViewStart().y == 0; }));
    window.key(WXK_ESCAPE);
  });
  window.key(WXK_F1);
  CHECK(wait_until([&] { return scrolled && !open_dialog(); }));
}

TEST_CASE("a passage of help that was found is the one that help shows") {
  Window window;
  begin(window);
  bool shown = false;
  std::unique_ptr<DialogHand> next;
  DialogHand hand([&](wxDialog& dialog) {
    window.type("fill the selected");
    CHECK(wait_until([&] {
      return selected(dynamic_cast<FindDialog&>(dialog)).starts_with("Fill the selected");
    }));
    window.key(WXK_RETURN);
    next = std::make_unique<DialogHand>([&](wxDialog& help) {
      auto& text = dynamic_cast<HelpDialog&>(help).text();
      shown = wait_until([&] { return text.GetViewStart().y > 0; });
      window.key(WXK_ESCAPE);
    });
  });
  window.key('K', wxMOD_CONTROL);
  CHECK(wait_until([&] { return shown && !open_dialog(); }));
}

TEST_CASE("no key stands for two commands") {
  Window window;
  std::map<std::string, std::string> known;
  for (const auto& command : window.frame().commands()) {
    if (command.keys.empty()) continue;
    INFO(command.title);
    CHECK(known.emplace(command.keys, command.title).second);
  }
  CHECK(known.size() > 15);
}

}  // namespace find_test
}  // namespace sightline::desktop::test
