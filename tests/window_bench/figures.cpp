#include "tests/window_bench/figures.h"

#include <gtk/gtk.h>

#include <string_view>

#include "app/desktop/page_plan.h"
#include "app/desktop/page_targets.h"
#include "model/edit/gestures_actions.h"
#include "tests/window_bench/holds.h"
#include "tests/window_bench/keyboard.h"

namespace sightline::bench {
namespace {

using desktop::PagePlan;
using desktop::PageTargets;

using Times = std::vector<Painted>;

PagePlan& plan_page(Stage& stage, PagePlan::View view = PagePlan::list_view) {
  stage.frame().show(PageId::plan);
  auto& page = dynamic_cast<PagePlan&>(stage.frame().page(PageId::plan));
  stage.rest();
  while (page.tabs().selected() != view) {
    stage.focus(page.tabs());
    strike(page.tabs().selected() < view ? WXK_RIGHT : WXK_LEFT);
    stage.rest();
  }
  return page;
}

Times open_to(Stage& stage, const std::filesystem::path& plan, PageId id) {
  Times times;
  auto& frame = stage.frame();
  frame.show(id);
  for (int i = 0; i < 5; ++i)
    times.push_back(stage.until_painted(
        frame.page(id), [&] { frame.open(plan); },
        [&] { return stage.session().path().has_value(); }));
  return times;
}

/// From the page before it, by the key of the next page.
Times turn_to(Stage& stage, std::size_t index, int times) {
  const auto& pages = desktop::page_entries();
  auto& frame = stage.frame();
  Times found;
  for (int i = 0; i < times; ++i) {
    frame.show(pages[(index + pages.size() - 1) % pages.size()].id);
    stage.rest();
    const auto turn = [] { strike(WXK_PAGEDOWN, wxMOD_CONTROL); };
    found.push_back(
        stage.until_painted(frame, turn, [&] { return frame.current_page() == pages[index].id; }));
  }
  return found;
}

/// Each key until the control has painted it, and what is typed taken away again.
Times type(Stage& stage, wxWindow& seen, std::string_view words) {
  Times times;
  for (const char c : words) times.push_back(stage.key(seen, c));
  for (std::size_t i = 0; i < words.size(); ++i) times.push_back(stage.key(seen, WXK_BACK));
  return times;
}

Times type_in_grid(Stage& stage) {
  stage.frame().show(PageId::targets);
  stage.rest();
  auto& grid = dynamic_cast<PageTargets&>(stage.frame().page(PageId::targets)).grid();
  grid.put_cursor({1, 14});
  stage.focus(*grid.GetGridWindow());
  Times times;
  for (int i = 0; i < 20; ++i)
    for (const int code :
         std::initializer_list<int>{'4', '2', '5', '0', '0' + i % 10, WXK_RETURN, WXK_UP})
      times.push_back(stage.key(grid, code));
  return times;
}

Times filter_list(Stage& stage) {
  auto& page = plan_page(stage);
  stage.focus(page.find_field());
  return type(stage, page.list(), "call the 99");
}

Times type_quick_add(Stage& stage) {
  auto& page = plan_page(stage);
  stage.focus(page.quick_add_field());
  return type(stage, page.quick_add_field(), "train the team");
}

Times scroll_list(Stage& stage) {
  auto& page = plan_page(stage);
  auto* down = gtk_scrolled_window_get_vadjustment(GTK_SCROLLED_WINDOW(page.list().GetHandle()));
  const double step = gtk_adjustment_get_page_size(down) / 4;
  Times times;
  for (int i = 0; i < 200; ++i)
    times.push_back(stage.until_painted(
        page.list(), [&] { gtk_adjustment_set_value(down, gtk_adjustment_get_value(down) + step); },
        [] { return true; }));
  return times;
}

Times scroll_timeline(Stage& stage) {
  auto& page = plan_page(stage, PagePlan::timeline_view);
  auto& canvas = page.timeline().canvas();
  Times times;
  for (int i = 0; i < 200; ++i) {
    const auto turn = [&] {
      wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
      wheel.m_wheelDelta = 120;
      wheel.m_wheelRotation = -120;
      wheel.m_linesPerAction = 3;
      canvas.ProcessWindowEvent(wheel);
    };
    times.push_back(stage.until_painted(canvas, turn, [] { return true; }));
  }
  plan_page(stage);
  return times;
}

/// An edit of one action and its undoing, on the page as it is.
Times undo(Stage& stage) {
  auto& page = plan_page(stage);
  auto& session = stage.session();
  Times times;
  for (int i = 0; i < 20; ++i) {
    stage.focus(page.list());
    const auto& action = unboxed(session.plan().actions[static_cast<std::size_t>(i) * 37]);
    session.perform(set_title(session.document(), action.id, "Call " + std::to_string(i)));
    stage.rest();
    times.push_back(stage.until_painted(
        page.list(), [] { strike('Z', wxMOD_CONTROL); }, [&] { return session.can_redo(); }));
  }
  return times;
}

}  // namespace

std::vector<Figure> all_figures(const std::filesystem::path& plan) {
  // A plan that was opened shows its first page, as its first picture.
  const auto opening = [plan](PageId id) {
    return [plan, id](Stage& stage) { return open_to(stage, plan, id); };
  };
  using enum Limit;
  std::vector<Figure> figures{
      {"open, until Home is painted", opening(PageId::home), {{all, 1000}}}};
  // All of them once before any is seen again.
  const auto& pages = desktop::page_entries();
  for (const int times : {1, 5})
    for (std::size_t i = 0; i < pages.size(); ++i) {
      // The first page is shown from the beginning.
      if (times == 1 && i == 0) continue;
      figures.push_back({pages[i].label + (times == 1 ? ", first visit" : ""),
                         [i, times](Stage& stage) { return turn_to(stage, i, times); },
                         {{all, 100}}});
    }
  const std::vector<Figure> deeds{
      {"open, until Plan is painted", opening(PageId::plan), {{all, 1000}}},
      {"keystroke in the grid", type_in_grid, {{median, 16}, {p99, 50}}},
      {"keystroke in the list's filter", filter_list, {{median, 16}, {p99, 50}}},
      {"keystroke in quick add", type_quick_add, {{median, 16}, {p99, 50}}},
      {"work a frame, list scrolls", scroll_list, {{p95, 16}}, Counted::work},
      {"work a frame, timeline scrolls", scroll_timeline, {{p95, 16}}, Counted::work},
      {"undo of an action's title", undo, {{median, 30}}}};
  figures.insert(figures.end(), deeds.begin(), deeds.end());
  const auto holds = all_holds(plan);
  figures.insert(figures.end(), holds.begin(), holds.end());
  return figures;
}

}  // namespace sightline::bench
