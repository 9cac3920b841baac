// PlanWindow: the Plan page of a window under test, with two actions.
// Why: list, board and timeline are worked by hand and by keyboard on the same small plan.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_plan.h"
#include "model/find.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {

inline wxPoint middle_of(const draw::Rect& rect) {
  return {static_cast<int>(rect.centre().x), static_cast<int>(rect.centre().y)};
}

/// As a person chooses from the list that drops down.
inline void choose_item(wxChoice& choice, int item) {
  choice.SetSelection(item);
  wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
  choice.ProcessWindowEvent(chosen);
}

/// A window with two actions, from 1 April to 30 June and without dates, on a view.
struct PlanWindow {
  Window window;
  PagePlan& page;

  explicit PlanWindow(PagePlan::View view)
      : page(dynamic_cast<PagePlan&>(
            (window.frame().show(PageId::plan), window.frame().page(PageId::plan)))) {
    for (const char* typed : {"call ten clients", "train the team"}) {
      window.focus(page.quick_add_field());
      window.type(typed);
      window.key(WXK_RETURN);
    }
    REQUIRE(wait_until([&] { return window.session().plan().actions.size() == 2; }));
    auto document = window.session().document();
    auto first = *document.plan.actions[0];
    first.start = std::chrono::year{2026} / 6 / 1;
    first.due = std::chrono::year{2026} / 8 / 31;
    document.plan.actions[0] = first;
    window.session().start(document);
    window.focus(page.tabs());
    for (std::size_t i = 0; i < view; ++i) window.key(WXK_RIGHT);
    REQUIRE(wait_until([&] { return page.tabs().selected() == view; }));
  }

  const Action& action(std::size_t i) { return *window.session().plan().actions[i]; }
  draw::CardPlace place(std::size_t i) {
    const auto found = page.board().board().place_of(action(i).id);
    REQUIRE(found);
    return *found;
  }
  wxPoint card(std::size_t i) { return middle_of(page.board().layout().card_rect(place(i))); }
  wxPoint column(std::size_t i) {
    const auto rect = page.board().layout().column_rect(i);
    return {static_cast<int>(rect.centre().x), static_cast<int>(rect.bottom()) - 60};
  }
  draw::Rect bar(std::size_t row) {
    const auto& view = page.timeline();
    const auto rect = draw::bar_rect(view.timeline().spec, view.layout(), row);
    REQUIRE(rect);
    return *rect;
  }
  double day_width() { return page.timeline().layout().day_width(); }
};

}  // namespace sightline::desktop::test
