// What F1 tells of shares, the week, the review, fields and menus, held against the keys
// themselves.
#include <wx/accel.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <memory>

#include "app/desktop/page_plan.h"
#include "app/desktop/page_scorecard.h"
#include "app/desktop/page_settings.h"
#include "app/desktop/page_vision.h"
#include "app/desktop/review_window.h"
#include "tests/desktop/every_view.h"
#include "tests/desktop/help_keys.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/scored_plan.h"

namespace sightline::desktop::test {
namespace help_keys_views_test {

TEST_CASE("each key that F1 tells of shares does what it says") {
  Window window;
  const auto begin = [&] {
    window.session().start(plausible_document(3));
    window.frame().show(PageId::vision, "all-questions");
  };
  check_section("Vision: specialty areas",
                {{"Ctrl+Enter",
                  [&] {
                    auto& page = dynamic_cast<PageVision&>(window.frame().page(PageId::vision));
                    window.focus(page.form(0).areas().now_share(0));
                    window.key('A', wxMOD_CONTROL);
                    window.type("60");
                    return brings(window, WXK_RETURN, wxMOD_CONTROL, [&] {
                      double sum = 0;
                      for (const auto& area : window.session().plan().vision.organization.areas)
                        sum += area.share_now ? area.share_now->fraction : 0;
                      return std::abs(sum - 1) < 1e-9;
                    });
                  }}},
                begin);
}

TEST_CASE("each key that F1 tells of the week does what it says") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  const auto rate = made.add_kpi("Win rate", KpiUnit::percent);
  made.standard(leads, {}, 5);
  Window window;
  PageScorecard* page = nullptr;
  const auto reading = [&](Id<Kpi> kpi) -> std::optional<double> {
    const auto& session = window.session();
    const auto* found = reading_at(session.plan(), {kpi, made.ada, add_days(session.today(), -7)});
    return found ? std::optional(found->value) : std::nullopt;
  };
  const auto begin = [&] {
    window.session().start(made.document);
    window.frame().show(PageId::scorecard);
    page = &dynamic_cast<PageScorecard&>(window.frame().page(PageId::scorecard));
    page->week().ClearSelection();
    window.focus(page->week());
    page->week().put_cursor({0, 1});
    REQUIRE(wait_until([&] { return page->week().GetGridCursorRow() == 0; }));
  };
  const auto is_at = [&](int row) { return page->week().GetGridCursorRow() == row; };
  const auto takes = [&](int code, double value) {
    window.type("6");
    return brings(window, code, wxMOD_NONE, [&] { return reading(leads) == value; });
  };
  const auto typing = [&] { return page->week().IsCellEditControlShown(); };
  check_section(
      "Scorecard: the week",
      {{"Enter",
        [&] {
          if (!takes(WXK_RETURN, 6) || !is_at(1)) return false;
          const int column = page->week().GetGridCursorCol();
          return brings(window, WXK_RETURN, wxMOD_NONE,
                        [&] { return is_at(0) && page->week().GetGridCursorCol() > column; });
        }},
       {"Tab",
        [&] {
          const int column = page->week().GetGridCursorCol();
          return takes(WXK_TAB, 6) && is_at(0) && page->week().GetGridCursorCol() > column;
        }},
       {"F2",
        [&] {
          if (!takes(WXK_RETURN, 6)) return false;
          window.key(WXK_UP);
          if (!brings(window, WXK_F2, wxMOD_NONE, typing)) return false;
          window.key(WXK_END);
          window.type("5");
          if (!brings(window, WXK_RETURN, wxMOD_NONE, [&] { return reading(leads) == 65; }))
            return false;
          // A ratio is read, and typed over what stood there.
          page->week().put_cursor({0, 3});
          window.type("3/8");
          return brings(window, WXK_RETURN, wxMOD_NONE, [&] { return reading(rate) == 0.375; });
        }},
       {"F4",
        [&] {
          window.person.typed = "trade fair";
          window.type("6");
          return brings(window, WXK_F4, wxMOD_NONE, [&] {
            const auto& readings = window.session().plan().readings;
            return !readings.empty() && readings[0]->readings[0].note == "trade fair";
          });
        }},
       {"Del",
        [&] {
          if (!takes(WXK_RETURN, 6)) return false;
          window.key(WXK_UP);
          return brings(window, WXK_DELETE, wxMOD_NONE, [&] { return !reading(leads); });
        }}},
      begin);
}

TEST_CASE("each key that F1 tells of the presented review does what it says") {
  Window window;
  window.session().start(plausible_document(3));
  wxWeakRef<ReviewWindow> review;
  const auto shown = []() -> ReviewWindow* {
    for (auto* each : wxTopLevelWindows)
      if (auto* found = dynamic_cast<ReviewWindow*>(each)) return found;
    return nullptr;
  };
  const auto begin = [&] {
    if (!review) {
      window.key(WXK_F5);
      REQUIRE(wait_until([&] { return (review = shown()) != nullptr; }));
    }
    REQUIRE(wait_until([&] { return has_keyboard(review->stage()); }));
    window.key(WXK_HOME);
    REQUIRE(wait_until([&] { return review->page() == 0; }));
  };
  const auto turns = [&](int code, std::size_t page) {
    return brings(window, code, wxMOD_NONE, [&] { return review->page() == page; });
  };
  check_section("The presented review",
                {{"Right", [&] { return turns(WXK_RIGHT, 1); }},
                 {"Left", [&] { return turns(WXK_RIGHT, 1) && turns(WXK_LEFT, 0); }},
                 {"1", [&] { return turns('5', 4) && turns('1', 0); }},
                 {"Escape",
                  [&] {
                    return brings(window, WXK_ESCAPE, wxMOD_NONE,
                                  [&] { return !review || !review->IsShown(); });
                  }}},
                begin);
}

TEST_CASE("each key that F1 tells of fields does what it says everywhere") {
  Window window;
  auto document = plausible_document(3);
  window.frame().show(PageId::settings);
  auto& people =
      dynamic_cast<PageSettings&>(window.frame().page(PageId::settings)).list(SettingsList::people);
  const auto count = document.plan.people.size();
  const auto has = [&](std::size_t more) {
    return [&, more] { return window.session().plan().people.size() == count + more; };
  };
  const auto begin = [&] {
    window.session().start(document);
    window.frame().show(PageId::settings);
    window.focus(people.new_field());
  };
  const auto moves = [&](int modifiers) {
    return brings(window, WXK_TAB, modifiers,
                  [&] { return wxWindow::FindFocus() != &people.new_field(); });
  };
  const auto plan_page = [&]() -> PagePlan& {
    window.frame().show(PageId::plan);
    return dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
  };
  check_section(
      "Everywhere",
      {{"Enter",
        [&] {
          window.type("Dora");
          return brings(window, WXK_RETURN, wxMOD_NONE, has(1));
        }},
       {"Escape",
        [&] {
          window.type("Dora");
          if (!brings(window, WXK_ESCAPE, wxMOD_NONE, [&] { return people.new_field().IsEmpty(); }))
            return false;
          auto& page = plan_page();
          window.focus(page.find_field());
          window.type("nothing that there is");
          return brings(window, WXK_ESCAPE, wxMOD_NONE,
                        [&] { return page.find_field().IsEmpty(); });
        }},
       {"Tab", [&] { return moves(wxMOD_NONE); }},
       {"Shift+Tab", [&] { return moves(wxMOD_SHIFT); }},
       {"Left",
        [&] {
          auto& page = plan_page();
          window.focus(page.tabs());
          const auto is_shown = [&](std::size_t view) {
            return [&, view] { return page.tabs().selected() == view; };
          };
          return brings(window, WXK_RIGHT, wxMOD_NONE, is_shown(1)) &&
                 brings(window, WXK_LEFT, wxMOD_NONE, is_shown(0));
        }},
       {"Alt+Shift+1",
        [&] {
          auto& page = plan_page();
          const int both = wxMOD_ALT | wxMOD_SHIFT;
          return brings(window, '2', both, [&] { return page.tabs().selected() == 1; }) &&
                 brings(window, '1', both, [&] { return page.tabs().selected() == 0; });
        }},
       {"Alt+Shift+A",
        [&] {
          auto& frame = window.frame();
          frame.show(PageId::vision, "all-questions");
          auto& areas = dynamic_cast<PageVision&>(frame.page(PageId::vision)).form(0).areas();
          window.focus(areas.new_area());
          window.type("Training");
          const auto& all = window.session().plan().vision.organization.areas;
          return brings(window, 'A', wxMOD_ALT | wxMOD_SHIFT, [&] {
            return std::ranges::any_of(all,
                                       [](const auto& area) { return area.name == "Training"; });
          });
        }}},
      begin);
}

/// Presses the key of an item, which the frame hears of as of a command; what it would do is not
/// done.
void check_item(Window& window, const wxMenuItem& item, int& given) {
  const std::unique_ptr<wxAcceleratorEntry> key(item.GetAccel());
  REQUIRE(key);
  int modifiers = wxMOD_NONE;
  if ((key->GetFlags() & wxACCEL_CTRL) != 0) modifiers |= wxMOD_CONTROL;
  if ((key->GetFlags() & wxACCEL_ALT) != 0) modifiers |= wxMOD_ALT;
  if ((key->GetFlags() & wxACCEL_SHIFT) != 0) modifiers |= wxMOD_SHIFT;
  INFO(item.GetItemLabel());
  given = wxID_NONE;
  CHECK(brings(window, key->GetKeyCode(), modifiers, [&] { return given == item.GetId(); }));
}

TEST_CASE("each key that F1 tells of a menu gives its command, on each page") {
  Window window;
  window.session().start(plausible_document(3));
  auto& frame = window.frame();
  int given = wxID_NONE;
  const auto hear = [&](wxCommandEvent& event) { given = event.GetId(); };
  bool is_first = true;
  for (const auto& entry : page_entries()) {
    frame.show(entry.id);
    window.focus(frame.navigation());
    open_menus(window);
    auto& bar = *frame.GetMenuBar();
    frame.Bind(wxEVT_MENU, hear);
    for (const auto& command : frame.commands()) {
      const auto* item = bar.FindItem(command.id);
      // The other menus are the same on each page; plans that were open have no keys.
      const bool is_of_page = item && command.menu.starts_with("Page");
      if (!item || command.keys.empty() || !command.enabled || (!is_first && !is_of_page)) continue;
      check_item(window, *item, given);
    }
    is_first = false;
    frame.Unbind(wxEVT_MENU, hear);
  }
}

}  // namespace help_keys_views_test
}  // namespace sightline::desktop::test
