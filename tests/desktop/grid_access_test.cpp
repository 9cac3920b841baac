// Who can't see a grid is told the cell, once, wherever the keyboard is in it.
#include <wx/control.h>
#include <wx/grid.h>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "app/desktop/page_scorecard.h"
#include "app/desktop/page_targets.h"
#include "tests/desktop/spoken.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/scored_plan.h"

namespace sightline::desktop::test {
namespace grid_access_test {

/// What a grid's parts say of themselves as cells; a silent one says nothing.
std::vector<std::string> voices_of(wxGrid& grid) {
  std::vector<std::string> voices;
  std::vector<GtkWidget*> parts{gtk_bin_get_child(GTK_BIN(grid.GetHandle()))};
  for (auto* part : grid.GetChildren())
    if (!dynamic_cast<wxControl*>(part)) parts.push_back(part->GetHandle());
  for (auto* part : parts) {
    const bool is_cell =
        atk_object_get_role(gtk_widget_get_accessible(part)) == ATK_ROLE_TABLE_CELL;
    CHECK(is_cell != name_of(part).empty());
    if (is_cell) voices.push_back(name_of(part));
  }
  return voices;
}

TEST_CASE("the cell that the cursor is on is spoken, and the field that opens over it") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  auto& grid = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets)).grid();
  REQUIRE(wait_until([&] { return grid.IsShownOnScreen(); }));
  const auto spoken = [&] { return name_of(keyboard(window)); };
  CHECK(voices_of(grid) == std::vector<std::string>{"Targets by month"});
  window.focus(grid);
  const auto area = window.session().plan().vision.organization.areas.front().name;
  const auto january = "Target of ‘" + area + "’, January 2026";
  CHECK(wait_until([&] { return spoken().starts_with("Targets by month. " + january + ": "); }));
  window.key(WXK_RIGHT);
  CHECK(wait_until(
      [&] { return spoken().starts_with("Target of ‘" + area + "’, February 2026: "); }));
  window.key(WXK_LEFT);
  window.type("1200");
  REQUIRE(wait_until([&] { return grid.IsCellEditControlShown(); }));
  CHECK(wait_until([&] { return name_of(keyboard(window)) == january; }));
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return spoken().starts_with("Actual of ‘" + area + "’, January 2026"); }));
  window.key(WXK_UP);
  CHECK(wait_until([&] { return spoken() == january + ": 1,200"; }));
  window.key(WXK_DELETE);
  CHECK(wait_until([&] { return spoken() == january + ": empty"; }));
  CHECK(voices_of(grid) == std::vector<std::string>{spoken()});
  // The field is the same one in another cell.
  window.key(WXK_RIGHT);
  window.key(WXK_F2);
  REQUIRE(wait_until([&] { return grid.IsCellEditControlShown(); }));
  CHECK(name_of(keyboard(window)) == "Target of ‘" + area + "’, February 2026");
  window.key(WXK_ESCAPE);
  // A click puts the keyboard on one of the windows that the grid is made of.
  auto* names = grid.GetFrozenColGridWindow();
  REQUIRE(names);
  window.click(*names, wxPoint(names->GetSize().x / 2, 5));
  CHECK(wait_until([&] { return keyboard(window) == names->GetHandle(); }));
  CHECK(wait_until([&] { return voices_of(grid) == std::vector<std::string>{spoken()}; }));
  window.focus(window.frame().navigation());
  CHECK(
      wait_until([&] { return voices_of(grid) == std::vector<std::string>{"Targets by month"}; }));
}

TEST_CASE("a reading is spoken with whose it is and whether it is met") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.standard(leads, made.ada, 5);
  Window window;
  window.session().start(made.document);
  window.frame().show(PageId::scorecard);
  auto& week = dynamic_cast<PageScorecard&>(window.frame().page(PageId::scorecard)).week();
  REQUIRE(wait_until([&] { return week.IsShownOnScreen(); }));
  window.focus(week);
  const auto spoken = [&] { return name_of(keyboard(window)); };
  const auto ada = week.GetCellValue(0, 0).Trim(false).utf8_string();
  CHECK(wait_until([&] { return spoken().ends_with(ada + ", New leads: empty"); }));
  window.type("6");
  REQUIRE(wait_until([&] { return week.IsCellEditControlShown(); }));
  CHECK(wait_until([&] { return name_of(keyboard(window)) == ada + ", New leads"; }));
  window.key(WXK_RETURN);
  window.key(WXK_UP);
  CHECK(wait_until([&] { return spoken() == ada + ", New leads: 6, standard met"; }));
  window.key(WXK_LEFT);
  CHECK(wait_until([&] { return spoken().starts_with(ada + ", New leads, last / standard: "); }));
}

}  // namespace grid_access_test
}  // namespace sightline::desktop::test
