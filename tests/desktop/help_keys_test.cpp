// What F1 tells of the views' keys, held against the keys themselves.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_home.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_targets.h"
#include "tests/desktop/help_keys.h"
#include "tests/desktop/menu_keys.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace help_keys_test {

TEST_CASE("each key that F1 tells of the grid does what it says") {
  Window window;
  const auto document = plausible_document(3);
  window.frame().show(PageId::targets);
  auto& grid = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets)).grid();
  const auto changed = [&] { return window.session().plan() != document.plan; };
  const auto typing = [&] { return grid.IsCellEditControlShown(); };
  const auto type = [&] {
    window.type("5");
    return wait_until(typing);
  };
  const auto begin = [&] {
    window.session().start(document);
    REQUIRE(wait_until([&] { return grid.IsShownOnScreen() && !typing(); }));
    grid.ClearSelection();
    window.focus(grid);
    grid.put_cursor({1, 0});
    REQUIRE(wait_until([&] { return grid.GetGridCursorRow() == 1; }));
  };
  check_section(
      "Targets: the grid",
      {{"F2",
        [&] {
          const bool opens = brings(window, WXK_F2, wxMOD_NONE, typing);
          return opens && brings(window, WXK_ESCAPE, wxMOD_NONE, [&] { return !typing(); });
        }},
       {"Enter",
        [&] {
          return type() && brings(window, WXK_RETURN, wxMOD_NONE,
                                  [&] { return changed() && grid.GetGridCursorRow() == 2; });
        }},
       {"Escape",
        [&] {
          return type() && brings(window, WXK_ESCAPE, wxMOD_NONE, [&] { return !typing(); }) &&
                 !changed();
        }},
       {"Shift+Right",
        [&] { return brings(window, WXK_RIGHT, wxMOD_SHIFT, [&] { return grid.IsSelection(); }); }},
       {"Ctrl+R",
        [&] {
          window.key(WXK_RIGHT, wxMOD_SHIFT);
          return brings(window, 'R', wxMOD_CONTROL, changed);
        }},
       {"Del", [&] { return brings(window, WXK_DELETE, wxMOD_NONE, changed); }},
       {"Tab",
        [&] {
          return brings(window, WXK_TAB, wxMOD_NONE, [&] { return grid.GetGridCursorCol() == 2; });
        }}},
      begin);
}

TEST_CASE("each key that F1 tells of the list of actions does what it says") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::plan);
  auto& page = dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  auto document = window.session().document();
  const auto changed = [&] { return window.session().plan() != document.plan; };
  const auto begin = [&] {
    window.session().start(plausible_document(3));
    page.go_to("/plan/actions/" + to_text(unboxed(window.session().plan().actions.front()).id));
    window.focus(page.list());
    // A copy beside it gives room to move in the list.
    window.key('D', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return window.session().can_undo(); }));
    window.focus(page.list());
    REQUIRE(wait_until([&] { return page.chosen_actions().size() == 1; }));
    document = window.session().document();
  };
  const auto opens_cell = [&](int code) {
    return brings(window, code, wxMOD_NONE, [&] { return page.cell().is_open(); }) &&
           brings(window, WXK_ESCAPE, wxMOD_NONE, [&] { return !page.cell().is_open(); });
  };
  const auto moves = [&](int code, int modifiers) {
    return brings(window, code, modifiers, changed);
  };
  check_section("Plan: the list",
                {{"F2", [&] { return opens_cell(WXK_F2); }},
                 {"Enter", [&] { return opens_cell(WXK_RETURN); }},
                 {"Shift+Down",
                  [&] {
                    return brings(window, WXK_DOWN, wxMOD_SHIFT,
                                  [&] { return page.chosen_actions().size() == 2; });
                  }},
                 {"Escape",
                  [&] {
                    return brings(window, WXK_ESCAPE, wxMOD_NONE,
                                  [&] { return !page.details().IsShownOnScreen(); });
                  }},
                 {"Alt+Up", [&] { return moves(WXK_UP, wxMOD_ALT); }},
                 {"Alt+Down",
                  [&] {
                    if (!moves(WXK_UP, wxMOD_ALT)) return false;
                    return brings(window, WXK_DOWN, wxMOD_ALT, [&] { return !changed(); });
                  }},
                 {"Ctrl+Shift+Up",
                  [&] {
                    if (!moves(WXK_DOWN, wxMOD_CONTROL | wxMOD_SHIFT)) return false;
                    const auto before = window.session().document();
                    return brings(window, WXK_UP, wxMOD_CONTROL | wxMOD_SHIFT,
                                  [&] { return window.session().plan() != before.plan; });
                  }},
                 {"Ctrl+Shift+Down", [&] { return moves(WXK_DOWN, wxMOD_CONTROL | wxMOD_SHIFT); }},
                 {"Del", [&] { return moves(WXK_DELETE, wxMOD_NONE); }},
                 {"Shift+F10",
                  [&] {
                    const MenuHand hand({WXK_ESCAPE});
                    return brings(window, WXK_F10, wxMOD_SHIFT, [&] { return hand.is_done(); });
                  }}},
                begin);
}

TEST_CASE("each key that F1 tells of charts does what it says") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::home);
  auto& chart = dynamic_cast<PageHome&>(window.frame().page(PageId::home)).chart();
  const auto begin = [&] {
    window.frame().show(PageId::home);
    REQUIRE(wait_until([&] { return chart.IsShownOnScreen(); }));
    window.focus(chart);
    window.key(WXK_ESCAPE);
  };
  const auto reads = [&] { return chart.hovered().has_value(); };
  check_section("Charts",
                {{"Right", [&] { return brings(window, WXK_RIGHT, wxMOD_NONE, reads); }},
                 {"Enter",
                  [&] {
                    return brings(window, WXK_RETURN, wxMOD_NONE,
                                  [&] { return window.frame().current_page() == PageId::targets; });
                  }},
                 {"Escape",
                  [&] {
                    return brings(window, WXK_RIGHT, wxMOD_NONE, reads) &&
                           brings(window, WXK_ESCAPE, wxMOD_NONE, [&] { return !reads(); });
                  }}},
                begin);
}

}  // namespace help_keys_test
}  // namespace sightline::desktop::test
