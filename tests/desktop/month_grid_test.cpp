// The grid of figures by month when there are fewer rows or columns than before, and when it
// scrolls.
#include <wx/app.h>
#include <wx/frame.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/month_grid.h"
#include "tests/desktop/complaints.h"
#include "tests/desktop/targets_page.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace month_grid_test {

MonthTable table_of(std::size_t rows, std::size_t columns = 3) {
  MonthTable table;
  table.columns.resize(columns);
  for (std::size_t row = 0; row < rows; ++row)
    table.rows.push_back(
        {.kind = RowKind::figure, .label = "Revenue", .cells = std::vector<MonthCell>(columns)});
  return table;
}

/// The first cell of the first month.
void click(MonthGrid& grid) {
  for (const auto type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP}) {
    wxMouseEvent event(type);
    event.SetPosition({20, 5});
    grid.GetGridWindow()->ProcessWindowEvent(event);
  }
}

TEST_CASE("what was selected in rows or columns that have gone is selected no more") {
  auto* frame = new wxFrame(nullptr, wxID_ANY, "Grid", wxDefaultPosition, wxSize(500, 300));
  auto* grid = new MonthGrid(frame, Catalog::english(), MonthGrid::reading_only([](int) {}));
  frame->Show();
  for (const int first : {0, 1, 2, 4})
    for (const int last : {2, 4, 5})
      for (const std::size_t left : {1U, 2U, 3U}) {
        if (first > last) continue;
        INFO("rows " << first << " to " << last << ", " << left << " left");
        grid->show(table_of(6));
        REQUIRE(wait_until([&] { return grid->IsShownOnScreen(); }));
        grid->SelectBlock(first, 1, last, 2);
        grid->show(table_of(left));
        CHECK(grid->selection().last.row < static_cast<int>(left));
        click(*grid);
        CHECK(take_complaints() == std::vector<std::string>{});
      }
  for (const std::size_t left : {1U, 2U}) {
    INFO(left << " columns left");
    grid->show(table_of(6));
    grid->SelectBlock(1, 2, 3, 3);
    grid->show(table_of(6, left));
    CHECK(grid->selection().last.column < static_cast<int>(left));
    click(*grid);
    CHECK(take_complaints() == std::vector<std::string>{});
  }
  frame->Destroy();
}

TEST_CASE("a grid that was typed into scrolls without a complaint of the toolkit's") {
  Window window;
  auto& grid = targets_page(window).grid();
  window.focus(grid);
  window.type("1200");
  REQUIRE(wait_until([&] { return grid.IsCellEditControlShown(); }));
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return !grid.IsCellEditControlShown(); }));
  const auto across = [&] {
    int at = 0;
    grid.GetViewStart(&at, nullptr);
    return at;
  };
  window.key(WXK_END, wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return across() > 0; }));
  CHECK(take_complaints().empty());
  // The field opens in another cell as before.
  grid.put_cursor({1, 0});
  REQUIRE(wait_until([&] { return across() == 0; }));
  window.type("1300");
  REQUIRE(wait_until([&] { return grid.IsCellEditControlShown(); }));
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return grid.GetCellValue(1, 1) == "1,300"; }));
  CHECK(take_complaints().empty());
}

}  // namespace month_grid_test
}  // namespace sightline::desktop::test
