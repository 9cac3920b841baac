// What the Plan page can do beside its tabs, for the menu ‘Page’ and the search.
#include "app/desktop/page_plan.h"

namespace sightline::desktop {
namespace {

constexpr int first_grouping_key = 3, first_columns_key = 7;  // Ctrl+Shift+F3 …

}  // namespace

bool PagePlan::is_view_in_hand() const {
  auto* focus = FindFocus();
  auto& view = shown_view();
  return focus && !dynamic_cast<wxTextEntry*>(focus) && view.IsDescendant(focus);
}

std::vector<PageCommand> PagePlan::commands() {
  std::vector<PageCommand> commands;
  const auto choices = [&](DropDown& choice, std::size_t tab, int key) {
    for (unsigned i = 0; i < choice.GetCount(); ++i)
      commands.push_back({.label = choice.GetString(i),
                          .keys = wxString::Format("\tCtrl+Shift+F%d", key++),
                          .run =
                              [this, &choice, tab, i] {
                                if (tabs_->selected() != tab) show_tab(tab);
                                choice.SetSelection(static_cast<int>(i));
                                wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
                                chosen.SetInt(static_cast<int>(i));
                                choice.ProcessWindowEvent(chosen);
                              },
                          .may = {},
                          .group = shell().text("Arrange")});
  };
  choices(*grouped_by_, list_view, first_grouping_key);
  choices(*columns_by_, board_view, first_columns_key);
  const auto zoom = [&](const char* label, const char* keys, std::function<void()> run,
                        std::function<bool()> more) {
    commands.push_back({.label = shell().text(label),
                        .keys = keys,
                        .run = std::move(run),
                        .may = [this, more] { return timeline_->IsShown() && more(); },
                        .group = shell().text("Zoom")});
  };
  zoom(
      "Show fewer months", "\tCtrl++", [this] { timeline_->zoom(PlanTimelineView::zoom_step); },
      [this] { return timeline_->can_zoom(true); });
  zoom(
      "Show more months", "\tCtrl+-", [this] { timeline_->zoom(1 / PlanTimelineView::zoom_step); },
      [this] { return timeline_->can_zoom(false); });
  zoom(
      "Show all 18 months", "\tCtrl+0", [this] { timeline_->show_all(); },
      [this] { return timeline_->can_zoom(false); });
  const auto deed = [&](const char* label, const char* keys, std::function<void()> run,
                        bool is_for_many) {
    commands.push_back({.label = shell().text(label),
                        .keys = keys,
                        .run = std::move(run),
                        .may =
                            [this, is_for_many] {
                              return is_view_in_hand() &&
                                     (is_for_many ? !chosen_.empty() : action() != nullptr);
                            },
                        .group = shell().text("Action")});
  };
  deed(
      "Change title", "\tF2", [this] { edit_title(); }, true);
  deed(
      "Duplicate", "\tCtrl+D", [this] { duplicate(); }, false);
  deed(
      "Move up", "\tAlt+Up", [this] { move_in_list(-1); }, false);
  deed(
      "Move down", "\tAlt+Down", [this] { move_in_list(1); }, false);
  deed(
      "Move to the cycle before", "\tCtrl+Shift+Up", [this] { move_by_cycle(-1); }, true);
  deed(
      "Move to the next cycle", "\tCtrl+Shift+Down", [this] { move_by_cycle(1); }, true);
  deed(
      "Delete", "\tCtrl+Shift+Del", [this] { remove(); }, true);
  return commands;
}

}  // namespace sightline::desktop
