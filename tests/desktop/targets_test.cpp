// The grid of targets worked by hand.
#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

#include "app/desktop/theme.h"
#include "tests/desktop/targets_page.h"

namespace sightline::desktop::test {
namespace targets_test {

std::optional<Money> target(Window& window, int month) {
  const auto& plan = window.session().plan();
  return plan.targets.revenue.front().line.target.at(
      add_months(plan.organization.plan_start, month));
}

void copy_text(const std::string& text) {
  REQUIRE(wxTheClipboard->Open());
  wxTheClipboard->SetData(new wxTextDataObject(text));
  wxTheClipboard->Close();
}

void choose_in_edit_menu(Window& window, int id) {
  wxCommandEvent chosen(wxEVT_MENU, id);
  window.frame().ProcessWindowEvent(chosen);
}

TEST_CASE("the grid shows where the keyboard is: first on a cell that can be typed into") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  auto& grid = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets)).grid();
  REQUIRE(wait_until([&] { return grid.IsShownOnScreen(); }));
  window.focus(grid);
  CHECK(wait_until([&] { return grid.GetGridCursorRow() == 1 && grid.GetGridCursorCol() == 1; }));
  const auto accent = grid.GetCellHighlightColour();
  CHECK(accent == to_wx(theme().palette.accent));
  window.focus(window.frame().navigation());
  CHECK(wait_until([&] { return grid.GetCellHighlightColour() != accent; }));
  // Who comes back finds the cursor where it was left.
  window.focus(grid);
  window.key(WXK_DOWN);
  CHECK(wait_until([&] { return grid.GetGridCursorRow() == 2 && grid.GetGridCursorCol() == 1; }));
}

TEST_CASE("cut, copy and paste of the Edit menu work on the cells of the grid") {
  Window window;
  auto& page = targets_page(window);
  const auto first = target(window, 0);
  const auto second = target(window, 1);
  REQUIRE(first);
  REQUIRE(first != second);
  choose_in_edit_menu(window, wxID_COPY);
  window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return page.grid().GetGridCursorCol() == 2; }));
  choose_in_edit_menu(window, wxID_PASTE);
  CHECK(target(window, 1) == first);
  choose_in_edit_menu(window, wxID_CUT);
  CHECK_FALSE(target(window, 1));
  window.key('Z', wxMOD_CONTROL);
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return target(window, 1) == second; }));
}

TEST_CASE("a sum is typed into a cell, and the cells at its right are filled with what it gives") {
  Window window;
  auto& page = targets_page(window);
  const auto second = target(window, 1);
  window.type("=1200*1.1");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return target(window, 0) == Money{132'000}; }));
  page.grid().put_cursor({1, 0});
  window.key(WXK_RIGHT, wxMOD_SHIFT);
  window.key(WXK_RIGHT, wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return page.grid().selection().last.column == 2; }));
  window.key('R', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return target(window, 1) == Money{132'000}; }));
  CHECK(target(window, 2) == Money{132'000});
  CHECK(target(window, 3) != Money{132'000});
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return target(window, 1) == second; }));
}

TEST_CASE("an outlook and its reason are typed into the grid") {
  Window window;
  auto& page = targets_page(window);
  const auto line = [&]() -> const Line<Money>& {
    return window.session().plan().targets.revenue.front().line;
  };
  const auto start = window.session().plan().organization.plan_start;
  page.show_figure(&ShownFigures::outlook, true);
  const auto row_of = [&](const std::string& label) {
    for (int row = 0; row < page.grid().GetNumberRows(); ++row)
      if (page.grid().GetCellValue(row, 0).Contains(label)) return row;
    return -1;
  };
  REQUIRE(wait_until([&] { return row_of("Reason") > 0; }));
  window.focus(page.grid());
  page.grid().put_cursor({row_of("Outlook"), 0});
  window.type("350k");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return line().outlook.at(start) == Money{35'000'000}; }));
  page.grid().put_cursor({row_of("Reason"), 0});
  window.type("Two clients leave");
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return line().reason.at(start) == "Two clients leave"; }));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return line().reason.at(start) != "Two clients leave"; }));
  CHECK(line().outlook.at(start) == Money{35'000'000});
}

TEST_CASE("a month is filled from the Edit menu with what the one before it has") {
  Window window;
  auto& page = targets_page(window);
  const auto first = target(window, 0);
  REQUIRE(first != target(window, 1));
  window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return page.grid().GetGridCursorCol() == 2; }));
  const int item = window.frame().GetMenuBar()->FindMenuItem("Edit", "Fill right");
  REQUIRE(item != wxNOT_FOUND);
  choose_in_edit_menu(window, item);
  CHECK(target(window, 1) == first);
}

TEST_CASE("a sum that makes no sense stays in its cell with a notice") {
  Window window;
  auto& page = targets_page(window);
  const auto before = target(window, 0);
  for (const char* typed : {"=1200*", "=1/0", "=("}) {
    INFO(typed);
    const auto notices = window.person.notices.size();
    page.grid().put_cursor({1, 0});
    window.type(typed);
    window.key(WXK_RETURN);
    REQUIRE(wait_until([&] {
      return window.person.notices.size() > notices && page.grid().IsCellEditControlShown();
    }));
    window.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return !page.grid().IsCellEditControlShown(); }));
    CHECK(target(window, 0) == before);
  }
}

TEST_CASE("the chart below the targets follows the row, and figures are shown or hidden") {
  Window window;
  auto& page = targets_page(window);
  REQUIRE(wait_until([&] { return !page.chart().spec().title.empty(); }));
  const auto first = page.chart().spec().title;
  const int rows = page.grid().GetNumberRows();
  page.show_figure(&ShownFigures::variance, !page.presenter().figures().variance);
  CHECK(page.grid().GetNumberRows() != rows);
  page.show_figure(&ShownFigures::variance, !page.presenter().figures().variance);
  CHECK(page.grid().GetNumberRows() == rows);
  window.focus(page.grid());
  for (int i = 0; i < rows && page.chart().spec().title == first; ++i) {
    window.key(WXK_DOWN);
    wxTheApp->Yield(true);
  }
  CHECK(wait_until([&] { return page.chart().spec().title != first; }));
}

/// The row of the first variance of the tab that is shown.
int variance_row(const MonthGrid& grid) {
  for (int row = 0; row < grid.GetNumberRows(); ++row)
    if (grid.GetCellValue(row, 0).Trim(false) == "Variance") return row;
  return -1;
}

TEST_CASE("a variance has a symbol and a colour, and of headcount a symbol alone") {
  Window window;
  auto document = plausible_document(3);
  const auto start = document.plan.organization.plan_start;
  const auto set = [&](auto& line, auto planned, auto more, auto less) {
    line = {};
    line.target.set(start, planned);
    line.target.set(add_months(start, 1), planned);
    line.actual.set(start, more);
    line.actual.set(add_months(start, 1), less);
  };
  set(document.plan.targets.revenue.front().line, Money{10'000}, Money{12'000}, Money{8'000});
  set(document.plan.targets.departments.front().line, Fte{1000}, Fte{1200}, Fte{800});
  window.session().start(document);
  window.frame().show(PageId::targets);
  auto& page = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
  page.show_figure(&ShownFigures::variance, true);
  auto& grid = page.grid();
  int row = variance_row(grid);
  REQUIRE(row > 0);
  const auto& palette = theme().palette;
  CHECK(grid.GetCellValue(row, 1).StartsWith(L"▲"));
  CHECK(grid.GetCellTextColour(row, 1) == to_wx(palette.good));
  CHECK(grid.GetCellValue(row, 2).StartsWith(L"▼"));
  CHECK(grid.GetCellTextColour(row, 2) == to_wx(palette.bad));
  window.frame().show(PageId::targets, "/plan/targets/departments");
  row = variance_row(grid);
  REQUIRE(row > 0);
  CHECK(grid.GetCellValue(row, 1).StartsWith(L"▲"));
  CHECK(grid.GetCellValue(row, 2).StartsWith(L"▼"));
  for (const int column : {1, 2}) {
    CHECK(grid.GetCellTextColour(row, column) != to_wx(palette.good));
    CHECK(grid.GetCellTextColour(row, column) != to_wx(palette.bad));
  }
}

TEST_CASE("a cell stays open with what was typed into it and can't be read") {
  Window window;
  auto& page = targets_page(window);
  const auto before = target(window, 0);
  window.type("1o0");
  window.key(WXK_RETURN);
  const auto field = [&] {
    return page.grid().IsCellEditControlShown() ? dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus())
                                                : nullptr;
  };
  REQUIRE(wait_until([&] { return !window.person.notices.empty() && field() != nullptr; }));
  CHECK(field()->GetValue() == "1o0");
  CHECK(page.grid().GetGridCursorRow() == 1);
  CHECK(page.grid().GetGridCursorCol() == 1);
  CHECK(target(window, 0) == before);
  window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return !page.grid().IsCellEditControlShown(); }));
  CHECK(target(window, 0) == before);
  CHECK(window.person.notices.size() == 1);
}

TEST_CASE("what was noted of a figure that can't be read goes with what was typed") {
  Window window;
  auto& page = targets_page(window);
  const auto& notice = window.frame().notice_bar();
  window.type("1o0");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return notice.IsShown() && page.grid().IsCellEditControlShown(); }));
  SECTION("taken back") {
    window.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return !page.grid().IsCellEditControlShown(); }));
  }
  SECTION("mended") {
    window.key('A', wxMOD_CONTROL);
    window.type("100");
    window.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return target(window, 0) == Money{10'000}; }));
  }
  CHECK(wait_until([&] { return !notice.IsShown(); }));
}

TEST_CASE("the remark on a paste that is cut stays in place of what was refused before") {
  Window window;
  auto& page = targets_page(window);
  const auto& notice = window.frame().notice_bar();
  window.type("1o0");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return notice.IsShown() && page.grid().IsCellEditControlShown(); }));
  const auto refused = notice.sentence();
  window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return !page.grid().IsCellEditControlShown(); }));
  std::string long_row = "100";
  for (int column = 1; column < 40; ++column) long_row += "\t100";
  copy_text(long_row);
  page.grid().paste();
  wxTheApp->Yield();
  CHECK(notice.IsShown());
  CHECK(notice.sentence() != refused);
}

TEST_CASE("what could not be read is not put into the table of another tab") {
  Window window;
  auto& page = targets_page(window);
  window.type("1o0");
  REQUIRE(wait_until([&] { return page.grid().IsCellEditControlShown(); }));
  window.frame().show(PageId::targets, "/plan/targets/departments");
  REQUIRE(wait_until([&] { return !window.person.notices.empty(); }));
  wxTheApp->ProcessPendingEvents();
  CHECK_FALSE(page.grid().IsCellEditControlShown());
}

TEST_CASE("months and names of lines stay in sight however far the grid is scrolled") {
  Window window;
  auto& page = targets_page(window);
  auto& grid = page.grid();
  const auto place_of = [&](wxWindow* part) { return part->GetScreenPosition(); };
  auto* heads = grid.GetGridColLabelWindow();
  auto* names = grid.GetFrozenColGridWindow();
  REQUIRE(names);
  const auto heads_at = place_of(heads);
  const auto names_at = place_of(names);
  CHECK(heads->IsShownOnScreen());
  CHECK(names->GetSize().x >= grid.GetColSize(0) - 1);
  window.key(WXK_END, wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return grid.GetGridCursorCol() == grid.GetNumberCols() - 1; }));
  const auto is_scrolled = [&] {
    int across = 0;
    int down = 0;
    grid.GetViewStart(&across, &down);
    return across > 0 && down > 0;
  };
  CHECK(wait_until(is_scrolled));
  CHECK(place_of(heads) == heads_at);
  CHECK(place_of(names) == names_at);
}

TEST_CASE("a block far larger than the grid is taken as far as it fits, and told") {
  Window window;
  auto& page = targets_page(window);
  page.grid().put_cursor({1, 15});
  const auto before = window.session().plan();
  std::string block;
  for (int row = 0; row < 10'000; ++row) {
    for (int column = 0; column < 50; ++column) block += column == 0 ? "1000" : "\t1000";
    block += '\n';
  }
  copy_text(block);
  window.key('V', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !window.person.notices.empty(); }));
  CHECK(window.session().plan() != before);
  CHECK(page.grid().GetNumberCols() < 50);
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan() == before; }));
  REQUIRE(wxTheClipboard->Open());
  wxTheClipboard->Clear();
  wxTheClipboard->Close();
}

TEST_CASE("in a low window the grid has seven rows, and the chart its legend and a plot to read") {
  Window window;
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 700)));
  auto& page = targets_page(window);
  auto& grid = page.grid();
  REQUIRE(wait_until([&] { return window.frame().GetSize().y == 700; }));
  CHECK(wait_until(
      [&] { return grid.GetGridWindow()->GetClientSize().y >= 7 * grid.GetDefaultRowSize(); }));
  CHECK(page.chart().IsShownOnScreen());
  const auto size = page.chart().GetClientSize();
  const auto layout = draw::layout_chart(page.chart().spec(),
                                         {0, 0, double(size.x), double(size.y)}, theme().font_px);
  CHECK(std::ranges::any_of(layout.labels, [](const draw::ChartLabel& label) {
    return label.role == draw::ChartLabel::Role::legend;
  }));
  CHECK(layout.plot.height >= 80);
}

TEST_CASE("targets of a blank plan lead to where their lines come from") {
  Window window;
  window.frame().show(PageId::targets);
  auto& page = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
  // One thing on a page is loud.
  CHECK_FALSE(window.frame().header().export_button().IsShown());
  window.click(page.begin_button());
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::vision; }));
  CHECK(window.frame().header().export_button().IsShown());
  window.frame().show(PageId::targets, "/plan/targets/departments");
  window.person.typed = "Service";
  window.click(page.begin_button());
  CHECK(wait_until([&] { return window.session().plan().targets.departments.size() == 1; }));
  CHECK_FALSE(page.begin_button().IsShown());
}

}  // namespace targets_test
}  // namespace sightline::desktop::test
