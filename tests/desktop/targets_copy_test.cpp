// Figures of the grid of targets copied and pasted by real keys, over subtotals and hidden rows.
#include <gtk/gtk.h>
#include <wx/clipbrd.h>

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "model/derive/figures.h"
#include "model/edit/gestures_targets.h"
#include "sightline_config.h"
#include "tests/desktop/menu_keys.h"
#include "tests/desktop/targets_page.h"

namespace sightline::desktop::test {
namespace targets_copy_test {

// Of each line stand heading, target, actual and variance; a cycle's subtotal behind three months.
constexpr int rows_of_line = 4;
constexpr int half_year = 6;

const Line<Money>& line(Window& window, std::size_t area) {
  const auto& plan = window.session().plan();
  return revenue_of(plan.targets, plan.vision.organization.areas.at(area).id);
}

Month month(Window& window, int place) {
  return add_months(window.session().plan().organization.plan_start, place);
}

void press(Window& window, int code, int times, int modifiers = wxMOD_NONE) {
  for (int i = 0; i < times; ++i) window.key(code, modifiers);
}

/// From the cursor: so many columns and rows more.
void select(Window& window, PageTargets& page, int right, int down) {
  const auto from = page.grid().selection().first;
  press(window, WXK_RIGHT, right, wxMOD_SHIFT);
  press(window, WXK_DOWN, down, wxMOD_SHIFT);
  REQUIRE(wait_until([&] {
    const auto last = page.grid().selection().last;
    return last.column == from.column + right && last.row == from.row + down;
  }));
}

/// What another program finds of that format on the clipboard.
std::string on_clipboard(const char* format) {
  auto* clipboard = gtk_clipboard_get(GDK_SELECTION_CLIPBOARD);
  auto* found = gtk_clipboard_wait_for_contents(clipboard, gdk_atom_intern(format, FALSE));
  if (found == nullptr) return {};
  const auto* bytes = reinterpret_cast<const char*>(gtk_selection_data_get_data(found));
  std::string text(bytes, static_cast<std::size_t>(gtk_selection_data_get_length(found)));
  gtk_selection_data_free(found);
  return text;
}

void copy_text(const std::string& text) {
  REQUIRE(wxTheClipboard->Open());
  wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(text)));
  wxTheClipboard->Close();
}

/// Whether both have the same figures in the first half year, and some.
bool same_half_year(Window& window, const Series<Money>& one, const Series<Money>& other) {
  bool any = false;
  for (int i = 0; i < half_year; ++i) {
    if (one.at(month(window, i)) != other.at(month(window, i))) return false;
    any = any || one.at(month(window, i));
  }
  return any;
}

TEST_CASE("half a year copied over a subtotal is the same half year on another line") {
  Window window;
  auto& page = targets_page(window);
  const auto later = line(window, 1).target.at(month(window, half_year));
  REQUIRE_FALSE(same_half_year(window, line(window, 0).target, line(window, 1).target));
  window.key(WXK_DOWN);
  window.type("700");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return line(window, 0).actual.at(month(window, 0)) == Money{70'000}; }));
  page.grid().put_cursor({1, 0});
  select(window, page, half_year, 1);  // target and actual
  window.key('C', wxMOD_CONTROL);
  press(window, WXK_DOWN, rows_of_line);
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until(
      [&] { return same_half_year(window, line(window, 0).target, line(window, 1).target); }));
  CHECK(same_half_year(window, line(window, 0).actual, line(window, 1).actual));
  CHECK(line(window, 1).target.at(month(window, half_year)) == later);
  CHECK(window.person.notices.empty());
}

/// Half a year of two lines' targets, with nothing else shown but their headings.
PageTargets& with_copied_targets(Window& window) {
  auto& page = targets_page(window);
  page.show_figure(&ShownFigures::actual, false);
  page.show_figure(&ShownFigures::variance, false);
  window.focus(page.grid());
  select(window, page, half_year, 2);
  window.key('C', wxMOD_CONTROL);
  return page;
}

TEST_CASE("several lines are copied with the rows between them hidden") {
  Window window;
  with_copied_targets(window);
  press(window, WXK_DOWN, 4);
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until(
      [&] { return same_half_year(window, line(window, 0).target, line(window, 2).target); }));
  CHECK(same_half_year(window, line(window, 1).target, line(window, 3).target));
  CHECK(window.person.notices.empty());
}

TEST_CASE("targets copied while actuals were hidden become no actuals where those are shown") {
  Window window;
  auto& page = with_copied_targets(window);
  page.show_figure(&ShownFigures::actual, true);
  const auto actual = line(window, 2).actual;
  window.focus(page.grid());
  press(window, WXK_DOWN, 2 * (rows_of_line - 1));
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until(
      [&] { return same_half_year(window, line(window, 0).target, line(window, 2).target); }));
  CHECK(same_half_year(window, line(window, 1).target, line(window, 3).target));
  CHECK(line(window, 2).actual == actual);
}

TEST_CASE("filling right goes over a subtotal to the months behind it") {
  Window window;
  auto& page = targets_page(window);
  press(window, WXK_RIGHT, 2);
  const auto march = line(window, 0).target.at(month(window, 2));
  select(window, page, 3, 0);
  window.key('R', wxMOD_CONTROL);
  CHECK(wait_until([&] { return line(window, 0).target.at(month(window, 3)) == march; }));
  CHECK(line(window, 0).target.at(month(window, 4)) == march);
  CHECK(line(window, 0).target.at(month(window, 5)) != march);
}

TEST_CASE(
    "a table of another program fills targets of one area after the other, also from within a "
    "cell") {
  Window window;
  targets_page(window);
  const auto actual = line(window, 0).actual;
  copy_text("5000\t6000\r\n7000\t8000\r\n");
  const auto is_filled = [&] {
    return line(window, 0).target.at(month(window, 1)) == Money{600'000} &&
           line(window, 1).target.at(month(window, 0)) == Money{700'000};
  };
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until(is_filled));
  CHECK(line(window, 0).actual == actual);
  window.key('Z', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !is_filled(); }));
  auto& grid = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets)).grid();
  window.key(WXK_F2);
  REQUIRE(wait_until([&] { return grid.IsCellEditControlShown(); }));
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until(is_filled));
  CHECK_FALSE(grid.IsCellEditControlShown());
  CHECK(line(window, 0).actual == actual);
}

TEST_CASE("rows copied from the grid go where they stood: target to target, actual to actual") {
  Window window;
  auto& page = targets_page(window);
  const LineRef area{LineKind::revenue,
                     window.session().plan().vision.organization.areas.front().id.uuid};
  window.session().perform(
      set_cell(window.session().document(), {area, Figure::actual, month(window, 0), 123'400}));
  const auto first = line(window, 0);
  select(window, page, 0, 1);
  window.key('C', wxMOD_CONTROL);
  page.grid().ClearSelection();
  page.grid().put_cursor({1 + rows_of_line, 0});
  window.key('V', wxMOD_CONTROL);
  CHECK(wait_until([&] {
    const auto& second = line(window, 1);
    return second.target.at(month(window, 0)) == first.target.at(month(window, 0)) &&
           second.actual.at(month(window, 0)) == first.actual.at(month(window, 0));
  }));
}

TEST_CASE("one value pasted on a selection fills it, and a row each of its rows") {
  Window window;
  auto& page = targets_page(window);
  const auto before = window.session().plan();
  copy_text("5000");
  select(window, page, 4, 1);  // four months and the subtotal
  window.key('V', wxMOD_CONTROL);
  REQUIRE(
      wait_until([&] { return line(window, 0).target.at(month(window, 3)) == Money{500'000}; }));
  CHECK(line(window, 0).target.at(month(window, 0)) == Money{500'000});
  CHECK(line(window, 0).actual.at(month(window, 3)) == Money{500'000});
  CHECK(line(window, 0).target.at(month(window, 4)) != Money{500'000});
  window.key('Z', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.session().plan() == before; }));
  copy_text("1\t2\n");
  page.grid().ClearSelection();
  select(window, page, 0, 1);
  window.key('V', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return line(window, 0).actual.at(month(window, 1)) == Money{200}; }));
  CHECK(line(window, 0).target.at(month(window, 1)) == Money{200});
  CHECK(line(window, 0).actual.at(month(window, 0)) == Money{100});
}

TEST_CASE("what other programs find on the clipboard are numbers, as text and as a table") {
  for (const char* language : {"de_DE", "fr_FR"}) {
    INFO(language);
    Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
    auto document = plausible_document(3);
    auto& target = document.plan.targets.revenue.front().line.target;
    const auto start = document.plan.organization.plan_start;
    target.set(start, Money{-123'456'750});
    target.set(add_months(start, 1), Money{98'765'400});
    window.session().start(document);
    window.frame().show(PageId::targets);
    auto& page = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
    REQUIRE(wait_until([&] { return page.grid().IsShownOnScreen(); }));
    window.focus(page.grid());
    page.grid().put_cursor({1, 0});
    select(window, page, 1, 0);
    window.key('C', wxMOD_CONTROL);
    CHECK(on_clipboard("UTF8_STRING") == "-1234567,5\t987654\n");
    const auto html = on_clipboard("text/html");
    CHECK(html.find("charset=utf-8") != std::string::npos);
    CHECK(html.find("<td sdval=\"-1234567.5\" sdnum=\"1033;\">-1234567,5</td>") !=
          std::string::npos);
    window.key(WXK_DOWN);
    window.key(WXK_DOWN);
    window.key(WXK_UP);
    window.key('V', wxMOD_CONTROL);
    CHECK(wait_until(
        [&] { return line(window, 0).actual.at(month(window, 0)) == Money{-123'456'750}; }));
  }
}

TEST_CASE("figures are shown and hidden by the menu of their button, by keys") {
  Window window;
  auto& page = targets_page(window);
  const int rows = page.grid().GetNumberRows();
  const auto lines = static_cast<int>(window.session().plan().vision.organization.areas.size());
  auto* button = wxWindow::FindWindowByLabel(wxString::FromUTF8("Show…"), &page);
  REQUIRE(button);
  const auto choose = [&](const std::vector<int>& keys) {
    window.focus(*button);
    MenuHand hand(keys);
    window.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return hand.is_done() && !is_menu_open(); }));
  };
  REQUIRE_FALSE(page.presenter().figures().baseline);
  choose({WXK_HOME, WXK_RETURN});
  CHECK(wait_until([&] { return page.grid().GetNumberRows() == rows + lines; }));
  CHECK(page.presenter().figures().baseline);
  choose({WXK_END, WXK_RETURN});
  CHECK(wait_until([&] { return page.grid().GetNumberRows() == rows; }));
  CHECK_FALSE(page.presenter().figures().variance);
  choose({WXK_END, WXK_RETURN});
  CHECK(wait_until([&] { return page.presenter().figures().variance; }));
}

}  // namespace targets_copy_test
}  // namespace sightline::desktop::test
