#include <catch2/catch_test_macros.hpp>

#include "app/desktop/close_cycle_dialog.h"
#include "app/desktop/menu_commands.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_actions.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace close_cycle_test {

using namespace std::chrono_literals;

/// A plan from 2026-01 with this many open actions in cycle 2, which today is in.
Document with_open(std::size_t count) {
  IdSource ids(3);
  auto document = blank_document(2026y / 1, ids);
  for (std::size_t i = 0; i < count; ++i) {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Action " + std::to_string(i + 1);
    action.focus = document.plan.focus_areas[0].id;
    action.cycle = document.plan.cycles[1].id;
    action.status = Status::in_progress;
    action.due = 2026y / 5 / 31;
    document.plan.actions.emplace_back(action);
  }
  return document;
}

CloseCycleDialog& closing(wxDialog& dialog) { return dynamic_cast<CloseCycleDialog&>(dialog); }

/// Presses the key until a condition holds, as a hand does that sees nothing happen yet.
void key_for(Window& window, int code, const std::function<bool()>& condition) {
  window.key(code);
  CHECK(wait_until(condition));
}

const Cycle& second(Window& window) { return window.session().plan().cycles[1]; }

TEST_CASE("closing a cycle stays within a window of a small screen, its buttons in sight") {
  Window window;
  window.session().start(with_open(12));
  window.frame().SetSize(window.frame().FromDIP(wxSize(1280, 720)));
  REQUIRE(wait_until([&] { return window.frame().GetSize().y == 720; }));
  const DialogHand hand([&](wxDialog& open) {
    CHECK(open.GetSize().y <= 680);
    auto* close = open.FindWindow(wxID_OK);
    REQUIRE(close);
    CHECK(close->GetScreenRect().GetBottom() < open.GetScreenRect().GetBottom());
    open.EndModal(wxID_CANCEL);
  });
  ask_to_close_cycle(&window.frame(), window.frame(), second(window).id);
}

TEST_CASE("a cycle is closed by keys alone, and told of, undo opens it again") {
  Window window;
  window.session().start(with_open(3));
  const auto before = window.session().document();
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = closing(open);
    REQUIRE(dialog.row_count() == 3);
    CHECK(has_keyboard(dialog.words(0)));
    // The ends of a list elsewhere decide nothing here.
    key_for(window, WXK_END, [&] { return true; });
    CHECK(dialog.words(0).selected() != 3);
    key_for(window, WXK_LEFT, [&] { return dialog.words(0).selected() == 0; });
    CHECK_FALSE(dialog.reason(0).IsShown());
    key_for(window, WXK_DOWN, [&] { return has_keyboard(dialog.words(1)); });
    CHECK(dialog.words(1).selected() == 1);
    key_for(window, WXK_RETURN, [&] { return has_keyboard(dialog.words(2)); });
    key_for(window, WXK_RIGHT, [&] { return dialog.words(2).selected() == 2; });
    key_for(window, WXK_RIGHT, [&] { return dialog.words(2).selected() == 3; });
    // Without a reason it is not closed; the keyboard goes where the reason is missing.
    CHECK(dialog.problem().empty());
    window.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(wait_until([&] { return has_keyboard(dialog.reason(2)); }));
    CHECK(dialog.problem() == "Say why ‘Action 3’ is dropped.");
    CHECK_FALSE(second(window).closed_on);
    window.type("too dear");
    CHECK(wait_until([&] { return dialog.problem().empty(); }));
    key_for(window, WXK_RETURN, [&] { return has_keyboard(dialog.notes()); });
    window.type("fewer steps");
    CHECK(wait_until([&] { return dialog.notes().GetValue() == "fewer steps"; }));
    window.key(WXK_RETURN, wxMOD_CONTROL);
  });
  window.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return second(window).closed_on.has_value(); }));
  CHECK(window.frame().current_page() == PageId::plan);
  CHECK(second(window).review_notes == "fewer steps");
  const auto& plan = window.session().plan();
  REQUIRE(plan.actions.size() == 4);
  CHECK(plan.actions[0]->status == Status::done);
  CHECK(plan.actions[1]->status == Status::rolled);
  CHECK(plan.actions[2]->status == Status::dropped);
  CHECK(plan.actions[2]->reason == "too dear");
  CHECK(plan.actions[3]->rolled_from == plan.actions[1]->id);
  REQUIRE_FALSE(window.person.notices.empty());
  CHECK(plain_text(window.person.notices.back().second) ==
        "Cycle 2 is closed: 1 of 2 done, 1 carried into cycle 3, 1 dropped.");
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().document() == before; }));
}

TEST_CASE("Escape leaves the cycle as it was, whatever was chosen") {
  Window window;
  window.session().start(with_open(2));
  const auto before = window.session().document();
  bool seen = false;
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = closing(open);
    key_for(window, WXK_LEFT, [&] { return dialog.words(0).selected() == 0; });
    seen = true;
    window.key(WXK_ESCAPE);
  });
  window.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return seen && !open_dialog(); }));
  CHECK(window.session().document() == before);
}

TEST_CASE("Escape asks before it throws away what was decided, and the list stays grouped") {
  Window window;
  window.session().start(with_open(2));
  window.frame().show(PageId::plan);
  auto& page = dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  page.grouped_by().SetSelection(3);
  window.person.confirms = false;
  bool stayed = false;
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = closing(open);
    window.focus(dialog.reason(0));
    window.type("late");
    CHECK(wait_until([&] { return dialog.reason(0).GetValue() == "late"; }));
    window.key(WXK_ESCAPE);
    CHECK(wait_until([&] { return window.person.asked.size() == 1; }));
    stayed = dialog.IsShown() && dialog.reason(0).GetValue() == "late";
    window.person.confirms = true;
    window.key(WXK_ESCAPE);
  });
  window.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return stayed && !open_dialog(); }));
  CHECK_FALSE(second(window).closed_on);
  CHECK(page.grouped_by().GetSelection() == 3);
}

TEST_CASE("the last of thirty actions comes into view when the keyboard gets there") {
  Window window;
  window.session().start(with_open(30));
  bool seen = false;
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = closing(open);
    CHECK(dialog.row_count() == 30);
    const auto in_view = [&](std::size_t row) {
      auto& words = dialog.words(row);
      const auto* list = words.GetParent()->GetParent();
      return list->GetScreenRect().Contains(words.GetScreenRect());
    };
    CHECK(in_view(0));
    CHECK_FALSE(in_view(29));
    for (std::size_t row = 1; row < 30; ++row)
      key_for(window, WXK_DOWN, [&] { return has_keyboard(dialog.words(row)); });
    CHECK(wait_until([&] { return in_view(29); }));
    CHECK(dialog.GetClientRect().Contains(dialog.close_button().GetRect()));
    // Tab goes on from the words to the reason beside them, and past the notes to the buttons.
    key_for(window, WXK_TAB, [&] { return has_keyboard(dialog.reason(29)); });
    key_for(window, WXK_TAB, [&] { return has_keyboard(dialog.notes()); });
    key_for(window, WXK_TAB, [&] { return has_keyboard(*dialog.FindWindow(wxID_CANCEL)); });
    key_for(window, WXK_TAB, [&] { return has_keyboard(dialog.close_button()); });
    seen = true;
    window.key(WXK_RETURN);
  });
  window.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return seen && !open_dialog(); }));
  CHECK(second(window).closed_on);
  CHECK(window.session().plan().actions.size() == 60);
}

TEST_CASE("eighty actions are decided page by page, by keys or by its buttons") {
  Window window;
  window.session().start(with_open(80));
  bool seen = false;
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = closing(open);
    CHECK(dialog.row_count() == 80);
    // Past the last row of a page the keyboard goes on with the next one, and back.
    window.focus(dialog.words(31));
    key_for(window, WXK_DOWN, [&] { return dialog.first_row() == 32; });
    CHECK(wait_until([&] { return has_keyboard(dialog.words(32)); }));
    key_for(window, WXK_LEFT, [&] { return dialog.words(32).selected() == 0; });
    key_for(window, WXK_UP, [&] { return dialog.first_row() == 0; });
    CHECK(wait_until([&] { return has_keyboard(dialog.words(31)); }));
    CHECK(dialog.words(0).selected() == 1);
    // Two pages on, where fewer rows are left.
    key_for(window, WXK_PAGEDOWN, [&] { return dialog.first_row() == 32; });
    CHECK(dialog.words(32).selected() == 0);
    key_for(window, WXK_PAGEDOWN, [&] { return dialog.first_row() == 64; });
    CHECK(wait_until([&] { return has_keyboard(dialog.words(64)); }));
    CHECK(dialog.words(79).IsShownOnScreen());
    CHECK_FALSE(dialog.next_button().IsEnabled());
    for (const std::size_t word : {2U, 3U})
      key_for(window, WXK_RIGHT, [&] { return dialog.words(64).selected() == word; });
    window.click(dialog.back_button());
    CHECK(wait_until([&] { return dialog.first_row() == 32; }));
    window.click(dialog.back_button());
    CHECK(wait_until([&] { return dialog.first_row() == 0; }));
    CHECK_FALSE(dialog.back_button().IsEnabled());
    keep_picture(dialog);
    // The reason that is missing is asked for on its page.
    window.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(wait_until([&] { return dialog.first_row() == 64; }));
    CHECK(wait_until([&] { return has_keyboard(dialog.reason(64)); }));
    CHECK(dialog.problem() == "Say why ‘Action 65’ is dropped.");
    window.type("too dear");
    CHECK(wait_until([&] { return dialog.problem().empty(); }));
    keep_picture(dialog);
    seen = true;
    window.key(WXK_RETURN, wxMOD_CONTROL);
  });
  window.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return seen && !open_dialog(); }));
  REQUIRE(second(window).closed_on);
  const auto& actions = window.session().plan().actions;
  CHECK(actions[32]->status == Status::done);
  CHECK(actions[64]->reason == "too dear");
  CHECK(actions[79]->status == Status::rolled);
}

TEST_CASE("a cycle is closed and opened again where its heading is shown") {
  Window window;
  window.session().start(with_open(1));
  window.frame().show(PageId::plan, path_to("/plan/cycles", second(window).id));
  auto& page = dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  auto& button = page.cycle_details().close_button();
  CHECK(from_wx(button.GetLabelText()) == "Close cycle 2…");
  {
    const DialogHand hand([&](wxDialog& open) { window.click(closing(open).close_button()); });
    window.click(button);
    REQUIRE(wait_until([&] { return second(window).closed_on.has_value(); }));
  }
  CHECK(wait_until([&] { return button.GetLabelText() == "Reopen cycle 2"; }));
  window.click(button);
  CHECK(wait_until([&] { return !second(window).closed_on; }));
  // What it had rolled is told, and taken back right there.
  CHECK(plain_text(window.person.notices.back().second).starts_with("Cycle 2 is open again."));
  auto& back = page.cycle_details().take_back_button();
  REQUIRE(wait_until([&] { return back.IsShownOnScreen(); }));
  CHECK(back.GetLabelText() == "Take 1 rolled action back");
  window.click(back);
  CHECK(wait_until([&] { return window.session().plan().actions.size() == 1; }));
  CHECK(window.session().plan().actions[0]->status == Status::planned);
}

TEST_CASE("a cycle is opened again from the Plan menu") {
  Window window;
  auto document = with_open(1);
  document.plan.cycles[1].closed_on = 2026y / 6 / 30;
  window.session().start(document);
  const auto& commands = window.frame().commands();
  const auto reopen = std::ranges::find(commands, "Reopen cycle 2", &Command::title);
  REQUIRE(reopen != commands.end());
  CHECK(reopen->enabled);
  give_command(window.frame(), reopen->id);
  CHECK(wait_until([&] { return !second(window).closed_on; }));
  CHECK(window.frame().current_page() == PageId::plan);
}

TEST_CASE("a cycle that has not begun offers nothing to press and says why") {
  Window window;
  window.session().start(with_open(1));
  const auto later = window.session().plan().cycles[2].id;
  window.frame().show(PageId::plan, path_to("/plan/cycles", later));
  auto& page = dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  CHECK_FALSE(page.cycle_details().close_button().IsShown());
  ask_to_close_cycle(&window.frame(), window.frame(), later);
  REQUIRE(window.person.notices.size() == 1);
  CHECK(window.person.notices[0].first == NoticeTone::warning);
}

TEST_CASE("review notes are typed where the cycle is shown") {
  Window window;
  window.session().start(with_open(1));
  window.frame().show(PageId::plan, path_to("/plan/cycles", second(window).id));
  auto& page = dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  window.focus(page.cycle_details().notes_field());
  window.type("a good quarter");
  window.focus(page.cycle_details().theme_field());
  CHECK(wait_until([&] { return second(window).review_notes == "a good quarter"; }));
  window.type("Sell");
  window.frame().show(PageId::home);
  CHECK(second(window).theme == "Sell");
}

}  // namespace close_cycle_test
}  // namespace sightline::desktop::test
