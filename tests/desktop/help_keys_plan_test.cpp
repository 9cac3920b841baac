// What F1 tells of the board, the timeline and closing a cycle, held against the keys themselves.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/close_cycle_dialog.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/help_keys.h"
#include "tests/desktop/plan_window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace help_keys_plan_test {

TEST_CASE("each key that F1 tells of the board does what it says") {
  PlanWindow plan(PagePlan::board_view);
  auto& window = plan.window;
  const auto document = window.session().document();
  auto& board = plan.page.board();
  const auto selected = [&] { return board.board().spec.selected; };
  const auto column = [&] { return selected() ? selected()->column : 0; };
  const auto begin = [&] {
    window.session().start(document);
    window.focus(board.canvas());
    window.click(board.canvas(), plan.card(0));
    REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(0).id; }));
    window.focus(board.canvas());
  };
  const auto moves = [&](int code) {
    const auto before = column();
    return brings(window, code, wxMOD_CONTROL, [&] { return column() != before; });
  };
  check_section(
      "Plan: the board",
      {{"Right",
        [&] {
          // Beside it there is a card only when another one was moved.
          if (!moves(WXK_RIGHT)) return false;
          const auto before = column();
          return brings(window, WXK_LEFT, wxMOD_NONE, [&] { return column() < before; }) &&
                 brings(window, WXK_RIGHT, wxMOD_NONE, [&] { return column() == before; });
        }},
       {"Ctrl+Right",
        [&] { return moves(WXK_RIGHT) && plan.action(0).status == Status::in_progress; }},
       {"Ctrl+Left",
        [&] {
          return moves(WXK_RIGHT) && moves(WXK_LEFT) && plan.action(0).status == Status::planned;
        }},
       {"F2",
        [&] {
          return brings(window, WXK_F2, wxMOD_NONE, [&] {
            return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr;
          });
        }},
       {"Del",
        [&] {
          return brings(window, WXK_DELETE, wxMOD_NONE,
                        [&] { return window.session().plan().actions.size() == 1; });
        }}},
      begin);
}

TEST_CASE("each key that F1 tells of the timeline does what it says") {
  PlanWindow plan(PagePlan::timeline_view);
  auto& window = plan.window;
  const auto document = window.session().document();
  auto& timeline = plan.page.timeline();
  const auto year = std::chrono::year{2026};
  const Day start = year / 6 / 1, due = year / 8 / 31;
  const auto days = [&] { return timeline.layout().view.days; };
  double all = 0;
  const auto begin = [&] {
    window.session().start(document);
    timeline.show_all();
    window.click(timeline.canvas(), middle_of(plan.bar(0)));
    REQUIRE(wait_until([&] { return plan.page.details().id() == plan.action(0).id; }));
    window.focus(timeline.canvas());
    all = days();
  };
  /// The key moves start and due by so many days, and the other arrow moves them back.
  const auto moves = [&](int modifiers, int of_start, int of_due) {
    const auto lies = [&](int later) {
      return plan.action(0).start == add_days(start, later * of_start) &&
             plan.action(0).due == add_days(due, later * of_due);
    };
    return brings(window, WXK_RIGHT, modifiers, [&] { return lies(1); }) &&
           brings(window, WXK_LEFT, modifiers, [&] { return lies(0); });
  };
  const auto chosen = [&](std::size_t at) {
    return [&, at] { return plan.page.details().id() == plan.action(at).id; };
  };
  check_section(
      "Plan: the timeline",
      {{"Up",
        [&] {
          return brings(window, WXK_DOWN, wxMOD_NONE, chosen(1)) &&
                 brings(window, WXK_UP, wxMOD_NONE, chosen(0));
        }},
       {"Down", [&] { return brings(window, WXK_DOWN, wxMOD_NONE, chosen(1)); }},
       {"Right", [&] { return moves(wxMOD_NONE, 1, 1); }},
       {"Ctrl+Right", [&] { return moves(wxMOD_CONTROL, 7, 7); }},
       {"Shift+Right", [&] { return moves(wxMOD_SHIFT, 0, 1); }},
       {"Alt+Shift+Right", [&] { return moves(wxMOD_ALT | wxMOD_SHIFT, 1, 0); }},
       {"Ctrl++", [&] { return brings(window, '+', wxMOD_CONTROL, [&] { return days() < all; }); }},
       {"Ctrl+-",
        [&] {
          timeline.zoom(3);
          const double few = days();
          return few < all && brings(window, '-', wxMOD_CONTROL, [&] { return days() > few; });
        }},
       {"Ctrl+0",
        [&] {
          timeline.zoom(3);
          return brings(window, '0', wxMOD_CONTROL, [&] { return days() == all; });
        }}},
      begin);
}

TEST_CASE("each key that F1 tells of closing a cycle does what it says") {
  Window window;
  auto document = plausible_document(3);
  const auto cycle = document.plan.cycles[1].id;
  const auto one = unboxed(document.plan.actions.front());
  IdSource ids(7);
  // More than one page of the dialog shows.
  for (int i = 0; i < 40; ++i) {
    auto action = one;
    action.id = ids.next<Action>();
    action.cycle = cycle;
    action.status = Status::in_progress;
    document.plan.actions.emplace_back(action);
  }
  const auto begin = [&] { window.session().start(document); };
  const auto at_dialog = [&](const std::function<bool(CloseCycleDialog&)>& work) {
    bool works = false;
    const DialogHand hand([&](wxDialog& open) {
      auto& dialog = dynamic_cast<CloseCycleDialog&>(open);
      works = work(dialog);
      if (dialog.IsModal()) dialog.EndModal(wxID_CANCEL);
    });
    ask_to_close_cycle(&window.frame(), window.frame(), cycle);
    return works;
  };
  const auto& closed_on = [&] { return window.session().plan().cycles[1].closed_on.has_value(); };
  check_section(
      "Plan: closing a cycle",
      {{"Ctrl+Enter",
        [&] {
          at_dialog([&](CloseCycleDialog& dialog) {
            window.focus(dialog.words(0));
            return brings(window, WXK_RETURN, wxMOD_CONTROL, [&] { return !dialog.IsModal(); });
          });
          return closed_on();
        }},
       {"Page Down",
        [&] {
          return at_dialog([&](CloseCycleDialog& dialog) {
            window.focus(dialog.words(0));
            return brings(window, WXK_PAGEDOWN, wxMOD_NONE,
                          [&] { return dialog.first_row() > 0; }) &&
                   brings(window, WXK_PAGEUP, wxMOD_NONE, [&] { return dialog.first_row() == 0; });
          });
        }}},
      begin);
}

}  // namespace help_keys_plan_test
}  // namespace sightline::desktop::test
