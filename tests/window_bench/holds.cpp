#include "tests/window_bench/holds.h"

#include <gtk/gtk.h>

#include <string>
#include <utility>

#include "app/desktop/close_cycle_dialog.h"
#include "app/desktop/find_dialog.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_review.h"
#include "app/desktop/page_targets.h"
#include "app/present/close_cycle.h"
#include "app/present/plan_many.h"
#include "model/edit/gestures_actions.h"
#include "tests/window_bench/keyboard.h"

namespace sightline::bench {
namespace {

using desktop::PagePlan;

using Holds = std::vector<Painted>;

struct Deed {
  std::string name;
  std::function<Holds(Stage&)> measure;
};

PagePlan& plan_of(Stage& stage) {
  stage.frame().show(PageId::plan);
  stage.rest();
  return dynamic_cast<PagePlan&>(stage.frame().page(PageId::plan));
}

/// As a choice from a drop-down list.
void choose(wxChoice& choice, int entry) {
  choice.SetSelection(entry);
  wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
  event.SetInt(entry);
  event.SetEventObject(&choice);
  choice.ProcessWindowEvent(event);
}

void select_all(PagePlan& page) {
  auto* tree = GTK_TREE_VIEW(page.list().GtkGetTreeView());
  gtk_tree_selection_select_all(gtk_tree_view_get_selection(tree));
}

/// A page's preview, from the command until it stands, and what closing it takes.
Holds preview(Stage& stage, PageId id) {
  stage.frame().show(id);
  stage.rest();
  wxFrame* shown = nullptr;
  Holds holds{stage.hold([&] { shown = stage.frame().preview(); })};
  if (shown) holds.push_back(stage.hold([&] { shown->Close(); }));
  stage.frame().Raise();
  return holds;
}

/// What was done to the plan, with something in it to choose from.
Holds history(Stage& stage) {
  plan_of(stage);
  auto& session = stage.session();
  constexpr std::size_t edits = 100;
  for (std::size_t i = 0; i < edits; ++i) {
    const auto& action = unboxed(session.plan().actions[i]);
    session.perform(set_title(session.document(), action.id, "Call " + std::to_string(i)));
  }
  Holds holds{stage.hold_of_dialog([&] { stage.frame().show_dialog("history"); })};
  while (session.can_undo()) session.undo();
  return holds;
}

Deed dialog(const std::string& name) {
  return {"dialog " + name, [name](Stage& stage) -> Holds {
            // Where closing a cycle leads; what its first visit takes is a figure of its own.
            plan_of(stage);
            return {stage.hold_of_dialog([&] { stage.frame().show_dialog(name); })};
          }};
}

/// What a key does, while the page's view with that number has the keyboard.
Deed key_in_view(const std::string& name, PagePlan::View view,
                 std::vector<std::pair<int, int>> keys) {
  return {name, [view, keys](Stage& stage) {
            auto& page = plan_of(stage);
            while (page.tabs().selected() != view) {
              stage.focus(page.tabs());
              strike(page.tabs().selected() < view ? WXK_RIGHT : WXK_LEFT);
              stage.rest();
            }
            if (view == PagePlan::list_view)
              stage.focus(page.list());
            else
              stage.focus(view == PagePlan::board_view ? page.board().canvas()
                                                       : page.timeline().canvas());
            Holds holds;
            for (const auto& [code, modifiers] : keys)
              holds.push_back(stage.hold([&] { strike(code, modifiers); }));
            return holds;
          }};
}

Holds turn_views(Stage& stage) {
  auto& page = plan_of(stage);
  stage.focus(page.tabs());
  Holds holds;
  for (const int key : {WXK_RIGHT, WXK_RIGHT, WXK_LEFT, WXK_LEFT})
    holds.push_back(stage.hold([&] { strike(key); }));
  return holds;
}

Holds group(Stage& stage) {
  auto& page = plan_of(stage);
  Holds holds;
  for (const int by : {1, 2, 3, 0})
    holds.push_back(stage.hold([&] { choose(page.grouped_by(), by); }));
  return holds;
}

Holds sort(Stage& stage) {
  auto& page = plan_of(stage);
  Holds holds;
  for (std::size_t by = count_of<SortBy>(); by-- > 0;)
    holds.push_back(stage.hold([&] { page.sort_by(static_cast<SortBy>(by)); }));
  return holds;
}

Holds change_all(Stage& stage) {
  auto& page = plan_of(stage);
  auto& session = stage.session();
  Holds holds{stage.hold([&] { select_all(page); })};
  holds.push_back(
      stage.hold([&] { choose(page.many_details().choice(ActionField::priority), 2); }));
  holds.push_back(stage.hold([&] { session.undo(); }));
  holds.push_back(stage.hold([&] { remove_all(session, page.chosen_actions()); }));
  holds.push_back(stage.hold([&] { session.undo(); }));
  holds.push_back(stage.hold([&] { page.list().UnselectAll(); }));
  return holds;
}

Holds paste(Stage& stage) {
  stage.frame().show(PageId::targets);
  stage.rest();
  auto& grid = dynamic_cast<desktop::PageTargets&>(stage.frame().page(PageId::targets)).grid();
  stage.focus(*grid.GetGridWindow());
  grid.put_cursor({0, 0});
  grid.SelectAll();
  Holds holds{stage.hold([&] { grid.copy_selection(); })};
  grid.put_cursor({0, 0});
  holds.push_back(stage.hold([&] { grid.paste(); }));
  if (stage.session().can_undo()) holds.push_back(stage.hold([&] { stage.session().undo(); }));
  return holds;
}

Holds review(Stage& stage) {
  auto& page = dynamic_cast<desktop::PageReview&>(stage.frame().page(PageId::review));
  stage.frame().show(PageId::review);
  Holds holds{stage.hold([&] { page.begin(); })};
  for (std::size_t step = 0; step < count_of<ReviewStep>(); ++step)
    holds.push_back(stage.hold([&] { page.show_step(static_cast<ReviewStep>(step)); }));
  holds.push_back(stage.hold([&] { page.show_view(desktop::PageReview::View::baselines); }));
  holds.push_back(stage.hold([&] { page.show_view(desktop::PageReview::View::review); }));
  stage.session().undo();
  return holds;
}

Holds present(Stage& stage) {
  desktop::ReviewWindow* shown = nullptr;
  Holds holds{
      stage.hold([&] { shown = &stage.frame().present(desktop::ReviewWindow::Extent::window); })};
  for (std::size_t page = 2; page <= shown->shown().pages.size(); ++page)
    holds.push_back(stage.hold([&] { shown->jump(page); }));
  holds.push_back(stage.hold([&] { shown->Close(); }));
  stage.frame().Raise();
  return holds;
}

/// On the page with the most controls that were built.
Holds change_theme(Stage& stage) {
  plan_of(stage);
  Holds holds;
  for (const auto appearance : {Appearance::dark, Appearance::light, Appearance::system})
    holds.push_back(stage.hold([&] { desktop::native::wear(appearance); }));
  return holds;
}

Holds find_first_key(Stage& stage) {
  return {stage.hold_of_dialog([&] { stage.frame().show_dialog("find"); },
                               [](wxDialog& open) {
                                 dynamic_cast<desktop::FindDialog&>(open).field().SetFocus();
                                 strike('c');
                               })};
}

Holds decide(Stage& stage) {
  return {stage.hold_of_dialog([&] { stage.frame().show_dialog("close-cycle"); },
                               [](wxDialog&) { strike(WXK_LEFT); })};
}

/// What a closing dialog's last button does with all of them as they were proposed.
Holds close_a_cycle(Stage& stage) {
  plan_of(stage);
  auto& session = stage.session();
  const auto* cycle = cycle_to_close(session.plan(), session.today());
  if (!cycle) return {};
  const auto form = propose_closing(session.plan(), cycle->id);
  Holds holds{stage.hold([&] { (void)close_cycle(session, form); })};
  holds.push_back(stage.hold([&] { session.undo(); }));
  return holds;
}

Holds save(Stage& stage, const std::filesystem::path& plan) {
  stage.frame().show(PageId::plan);
  stage.frame().open(plan);
  return {stage.hold([&] { (void)stage.session().save(); })};
}

}  // namespace

std::vector<Figure> all_holds(const std::filesystem::path& plan) {
  std::vector<Deed> deeds{{"list, board, timeline", turn_views},
                          {"grouping the list", group},
                          {"sorting the list", sort},
                          {"changing all actions", change_all}};
  using Keys = std::vector<std::pair<int, int>>;
  const Keys down_and_on{{WXK_DOWN, 0}, {WXK_DOWN, 0}, {WXK_RIGHT, 0}, {'Z', wxMOD_CONTROL}};
  deeds.push_back(key_in_view("keys on the board", PagePlan::board_view,
                              {{WXK_DOWN, 0}, {WXK_RIGHT, wxMOD_CONTROL}, {'Z', wxMOD_CONTROL}}));
  deeds.push_back(key_in_view("keys on the timeline", PagePlan::timeline_view, down_and_on));
  deeds.push_back(key_in_view(
      "timeline's zoom", PagePlan::timeline_view,
      {{'=', wxMOD_CONTROL}, {'=', wxMOD_CONTROL}, {'-', wxMOD_CONTROL}, {'0', wxMOD_CONTROL}}));
  deeds.push_back(key_in_view("keys in the list", PagePlan::list_view,
                              {{WXK_DOWN, 0}, {WXK_DOWN, 0}, {WXK_DOWN, wxMOD_ALT}}));
  const std::vector<Deed> others{{"paste of all targets", paste},
                                 {"steps of the review", review},
                                 {"presenting the review", present},
                                 {"another theme", change_theme},
                                 {"find, first key", find_first_key},
                                 {"closing a cycle", close_a_cycle},
                                 {"save", [plan](Stage& stage) { return save(stage, plan); }}};
  deeds.insert(deeds.end(), others.begin(), others.end());
  for (const auto* name :
       {"new", "preferences", "find", "help", "news", "copy", "spread", "close-cycle"})
    deeds.push_back(dialog(name));
  deeds.push_back({"dialog history", history});
  deeds.push_back({"close-cycle, a choice", decide});
  for (const auto& entry : desktop::page_entries())
    deeds.push_back(
        {"preview, " + entry.label, [id = entry.id](Stage& stage) { return preview(stage, id); }});
  std::vector<Figure> figures;
  for (auto& [name, measure] : deeds)
    figures.push_back({"hold: " + name, std::move(measure), {{Limit::all, 100}}, Counted::work});
  return figures;
}

}  // namespace sightline::bench
