// What the window remembers of the last run: its place, page and plan, and the look of the list.
#include <gtk/gtk.h>
#include <wx/config.h>
#include <wx/display.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_plan.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/recent_files.h"
#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "model/file/document_file.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace memory_test {

/// A plan and a configuration, in a folder of their own.
struct Desk {
  TempFolder folder;
  std::filesystem::path plan = folder / "a.sightline";

  Desk() { save_document(plan, plausible_document(3)); }
  void use_config() const { delete wxConfigBase::Set(UserConfig::open(folder / "config")); }
  void keep(const char* key, long value) const {
    use_config();
    REQUIRE(change_config([&](wxConfigBase& config) { config.Write(key, value); }));
  }
};

/// A window with that configuration, on that plan.
struct DeskWindow : Window {
  explicit DeskWindow(const Desk& desk) {
    desk.use_config();
    REQUIRE(frame().open(desk.plan));
  }
};

PagePlan& plan_page(Window& window) {
  window.frame().show(PageId::plan);
  return dynamic_cast<PagePlan&>(window.frame().page(PageId::plan));
}

/// Quits by keyboard, as a person does.
void leave(Window& window) {
  window.key('Q', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.is_closed(); }));
}

TEST_CASE("a window that was left comes back in its place, size and page") {
  const Desk desk;
  const wxRect place(60, 40, 1000, 700);
  {
    DeskWindow window(desk);
    window.frame().SetSize(place);
    REQUIRE(wait_until([&] { return window.frame().GetRect() == place; }));
    window.frame().show(PageId::vision);
    leave(window);
  }
  Window window;
  desk.use_config();
  window.frame().recall_place({1200, 800});
  INFO(bytes_of(desk.folder / "config"));
  CHECK(wait_until([&] { return window.frame().GetRect() == place; }));
  window.frame().recall_page();
  CHECK(window.frame().current_page() == PageId::home);
  REQUIRE(window.frame().open(desk.plan));
  window.frame().recall_page();
  CHECK(window.frame().current_page() == PageId::vision);
}

TEST_CASE("a window left on a monitor that is unplugged comes back in sight") {
  const Desk desk;
  Window window;
  desk.keep("/window/x", 5000);
  desk.keep("/window/y", -3000);
  desk.keep("/window/width", 900);
  desk.keep("/window/height", 600);
  window.frame().recall_place({1200, 800});
  const auto screen = wxDisplay(0u).GetClientArea();
  CHECK(wait_until([&] { return window.frame().GetSize() == wxSize(900, 600); }));
  CHECK(wait_until([&] { return screen.Contains(window.frame().GetRect()); }));
}

TEST_CASE("a place that makes no sense is none") {
  const Desk desk;
  Window window;
  put_bytes(desk.folder / "config",
            "[window]\nx=much\ny=99999999999999999999\nwidth=-7\nheight=0\npage=../nowhere\n"
            "maximized=perhaps\n");
  desk.use_config();
  window.frame().recall_place({1100, 800});
  CHECK(wait_until([&] { return window.frame().GetSize() == wxSize(1100, 800); }));
  REQUIRE(window.frame().open(desk.plan));
  window.frame().recall_page();
  CHECK(window.frame().current_page() == PageId::home);
}

TEST_CASE("the Plan page comes back with its view, its columns and what was looked for") {
  const Desk desk;
  {
    DeskWindow window(desk);
    auto& page = plan_page(window);
    window.focus(page.find_field());
    window.type("the");
    page.list().GetColumn(PlanListModel::owner)->SetWidth(180);
    REQUIRE(
        wait_until([&] { return page.list().GetColumn(PlanListModel::owner)->GetWidth() == 180; }));
    page.tabs().SetFocus();
    window.key(WXK_RIGHT);
    REQUIRE(wait_until([&] { return page.tabs().selected() == 1; }));
    leave(window);
  }
  DeskWindow window(desk);
  auto& page = plan_page(window);
  CHECK(page.tabs().selected() == 1);
  CHECK(page.find_field().GetValue() == "the");
  page.tabs().SetFocus();
  window.key(WXK_LEFT);
  REQUIRE(wait_until([&] { return page.list().IsShownOnScreen(); }));
  CHECK(wait_until([&] { return page.list().GetColumn(PlanListModel::owner)->GetWidth() == 180; }));
}

TEST_CASE("the Targets page comes back with its tab and the figures that were shown") {
  const Desk desk;
  bool variance = false;
  const auto targets = [](Window& window) -> PageTargets& {
    window.frame().show(PageId::targets);
    return dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
  };
  {
    DeskWindow window(desk);
    auto& page = targets(window);
    variance = !page.presenter().figures().variance;
    page.show_figure(&ShownFigures::variance, variance);
    window.focus(page.tabs());
    window.key(WXK_RIGHT);
    REQUIRE(wait_until([&] { return page.tabs().selected() == 1; }));
    leave(window);
  }
  DeskWindow window(desk);
  auto& page = targets(window);
  CHECK(page.tabs().selected() == 1);
  CHECK(page.presenter().figures().variance == variance);
}

TEST_CASE("the list comes back grouped and sorted, the board with its columns") {
  const Desk desk;
  {
    DeskWindow window(desk);
    auto& page = plan_page(window);
    page.sort_by(SortBy::due);
    page.sort_by(SortBy::due);
    page.grouped_by().SetSelection(3);
    page.columns_by().SetSelection(1);
    leave(window);
  }
  DeskWindow window(desk);
  auto& page = plan_page(window);
  CHECK(page.sort() == PlanSort{SortBy::due, true});
  CHECK(page.grouped_by().GetSelection() == 3);
  CHECK(page.columns_by().GetSelection() == 1);
  CHECK(page.model().lines().front().group == 0u);
}

TEST_CASE("a window whose monitor is unplugged comes back into sight") {
  const Window window;
  auto& frame = window.frame();
  const auto screen = wxDisplay(0u).GetClientArea();
  const wxRect lost(screen.GetRight() + 400, 60, 1000, 700);
  frame.SetSize(lost);
  REQUIRE(wait_until([&] { return frame.GetRect() == lost; }));
  // As the X server tells it.
  g_signal_emit_by_name(gtk_widget_get_screen(frame.GetHandle()), "monitors-changed");
  CHECK(wait_until([&] { return screen.Contains(frame.GetRect()); }));
  CHECK(frame.GetSize() == lost.GetSize());
  const auto there = frame.GetRect();
  g_signal_emit_by_name(gtk_widget_get_screen(frame.GetHandle()), "monitors-changed");
  wait_until([] { return !gtk_events_pending(); });
  CHECK(frame.GetRect() == there);
}

TEST_CASE("what was looked for in one plan hides nothing of another") {
  const Desk desk;
  Window window;
  desk.use_config();
  REQUIRE(change_config([&](wxConfigBase& config) {
    config.Write("/plan_page/find", "the");
    config.Write("/plan_page/find_plan", "/elsewhere/b.sightline");
    config.Write("/plan_page/view", 17);
    config.Write("/plan_page/group", 17);
    config.Write("/plan_page/sort", "size up");
    config.Write("/plan_page/width2", 1);
    config.Write("/plan_page/width3", "wide");
  }));
  REQUIRE(window.frame().open(desk.plan));
  auto& page = plan_page(window);
  CHECK(page.find_field().IsEmpty());
  CHECK(page.tabs().selected() == 0);
  CHECK(page.grouped_by().GetSelection() == 0);
  CHECK(page.sort() == PlanSort{});
  CHECK(wait_until([&] { return page.list().GetColumn(PlanListModel::owner)->GetWidth() > 60; }));
}

TEST_CASE("a start without a file opens the last plan") {
  const Desk desk;
  Window window;
  desk.use_config();
  CHECK_FALSE(last_file());
  store_recent_files({desk.plan, desk.folder / "b.sightline"});
  REQUIRE(last_file() == desk.plan);
  window.frame().resume(*last_file());
  CHECK(window.session().path() == desk.plan);
  CHECK_FALSE(window.frame().notice_bar().IsShown());
}

TEST_CASE("a last plan that is gone or broken leaves the empty one, and says why") {
  const Desk desk;
  Window window;
  SECTION("gone") { std::filesystem::remove(desk.plan); }
  SECTION("broken") { put_bytes(desk.plan, "not a plan"); }
  window.frame().resume(desk.plan);
  CHECK_FALSE(window.session().path());
  CHECK_FALSE(window.session().is_dirty());
  CHECK(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK(window.frame().notice_bar().sentence().Contains("a.sightline"));
}

}  // namespace memory_test
}  // namespace sightline::desktop::test
