// The main job in one go, by keys and clicks: from a starter plan to a workbook that holds it.
#include <fmt/format.h>

#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_book.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/page_vision.h"
#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace main_job_test {

/// The page, gone to by a click on its name.
template <class P>
P& gone_to(Window& window, PageId id) {
  const auto& entries = page_entries();
  const auto index = std::ranges::find(entries, id, &PageEntry::id) - entries.begin();
  auto& navigation = window.frame().navigation();
  const auto item = navigation.item_rect(static_cast<std::size_t>(index));
  window.click(navigation, {item.x + item.width / 2, item.y + item.height / 2});
  REQUIRE(wait_until([&] { return window.frame().current_page() == id; }));
  auto& page = dynamic_cast<P&>(window.frame().page(id));
  REQUIRE(wait_until([&] { return page.IsShownOnScreen(); }));
  return page;
}

void begin_plan(Window& window) {
  DialogHand hand([&](wxDialog&) {
    window.type("Northwind");
    window.key('R', wxMOD_ALT);
    window.type("5.1m");
    window.key(WXK_RETURN);
  });
  window.key('N', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.session().plan().organization.name == "Northwind"; }));
}

void answer_vision(Window& window) {
  auto& page = gone_to<PageVision>(window, PageId::vision);
  auto* then = page.field_at("/plan/vision/organization/revenue/then");
  REQUIRE(then);
  window.click(*then);
  REQUIRE(wait_until([&] { return then->HasFocus(); }));
  window.key('A', wxMOD_CONTROL);
  window.type("12.3m");
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] {
    return window.session().plan().vision.organization.revenue.then == Money{1'230'000'000};
  }));
}

std::optional<Money> first_target(const Document& document) {
  const auto& plan = document.plan;
  return plan.targets.revenue.front().line.target.at(plan.organization.plan_start);
}

void set_target(Window& window) {
  auto& page = gone_to<PageTargets>(window, PageId::targets);
  auto& grid = page.grid();
  const wxGridCellCoords first{1, 1};
  const auto cell = grid.CellToRect(first);
  window.click(grid, {cell.x + cell.width / 2, grid.GetColLabelSize() + cell.y + cell.height / 2});
  REQUIRE(wait_until([&] { return grid.GetGridCursorCoords() == first; }));
  window.type("123456");
  window.key(WXK_RETURN);
  REQUIRE(
      wait_until([&] { return first_target(window.session().document()) == Money{12'345'600}; }));
}

void add_action(Window& window) {
  auto& page = gone_to<PagePlan>(window, PageId::plan);
  const auto before = window.session().plan().actions.size();
  window.click(page.quick_add_field());
  REQUIRE(wait_until([&] { return page.quick_add_field().HasFocus(); }));
  window.type("count the lighthouses");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == before + 1; }));
  // The plan begins after today, so the action waits in the backlog; the book shows cycles.
  const auto added = [&] { return find(window.session().plan().actions, page.details().id()); };
  REQUIRE(wait_until([&] { return added() && added()->title == "count the lighthouses"; }));
  window.focus(page.list());
  window.key(WXK_UP, wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return added()->cycle.has_value(); }));
}

void export_book(Window& window, const std::filesystem::path& path) {
  auto& page = gone_to<PageBook>(window, PageId::book);
  page.set_target(path);
  window.click(page.export_button());
  REQUIRE(wait_until([&] { return !page.is_busy() && std::filesystem::exists(path); }));
}

/// Whether any part of the workbook has the text.
bool workbook_holds(const std::filesystem::path& path, const std::string& text) {
  const auto command = fmt::format("unzip -p '{}' | grep -qF '{}'", path.string(), text);
  return std::system(command.c_str()) == 0;
}

TEST_CASE("a plan is begun, answered, targeted, acted on, saved, reopened and exported") {
  Window window;
  const TempFolder folder;
  begin_plan(window);
  answer_vision(window);
  set_target(window);
  add_action(window);
  window.person.file = folder / "northwind.sightline";
  window.key('S', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !window.session().is_dirty(); }));
  const auto saved = window.session().document();
  CHECK(load_document(folder / "northwind.sightline") == saved);

  window.key('O', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !window.session().can_undo(); }));
  CHECK(window.session().document() == saved);

  export_book(window, folder / "northwind.xlsx");
  CHECK(workbook_holds(folder / "northwind.xlsx", "count the lighthouses"));
  CHECK(workbook_holds(folder / "northwind.xlsx", "<v>123456</v>"));
  CHECK(workbook_holds(folder / "northwind.xlsx", "<v>12300000</v>"));
  CHECK_FALSE(workbook_holds(folder / "northwind.xlsx", "count the lampposts"));
}

}  // namespace main_job_test
}  // namespace sightline::desktop::test
