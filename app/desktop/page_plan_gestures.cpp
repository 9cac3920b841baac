// What keys and the context menu do to the selected action of the Plan page.
#include <wx/menu.h>

#include <algorithm>

#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"
#include "app/present/plan_many.h"
#include "app/present/status_change.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

enum PlanMenuItem : int { rename = 1, duplicate, up, down, erase, first_cycle };

}  // namespace

void PagePlan::perform(const std::function<EditEntry(const Document&)>& make) {
  perform_or_tell(session(), make);
}

void PagePlan::on_list_key(wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  const int step = code == WXK_UP ? -1 : 1;
  const bool is_arrow = code == WXK_UP || code == WXK_DOWN;
  const int modifiers = event.GetModifiers();
  if (code == WXK_F2 && modifiers == wxMOD_NONE) return edit_title();
  if (code == WXK_DELETE && modifiers == wxMOD_NONE) return remove();
  if (code == WXK_ESCAPE && modifiers == wxMOD_NONE && close_->IsShown()) return close_details();
  if (is_arrow && modifiers == wxMOD_ALT) return move_in_list(step);
  if (is_arrow && modifiers == (wxMOD_CONTROL | wxMOD_SHIFT)) return move_by_cycle(step);
  if (code == WXK_WINDOWS_MENU || (code == WXK_F10 && modifiers == wxMOD_SHIFT)) return show_menu();
  event.Skip();
}

void PagePlan::edit_title() {
  if (!action()) {
    if (chosen_.size() > 1) return many_->choice(ActionField::status).SetFocus();
    if (is_at_cycle() && heading_->cycle) cycle_details_->theme_field().SetFocus();
    return;
  }
  if (!list_->IsShown()) return go_to("/plan/actions/" + to_text(*selected_) + "/title");
  open_cell(PlanListModel::title);
}

void PagePlan::remove() {
  const auto chosen = chosen_;
  if (chosen.size() > 1) return remove_all(session(), chosen);
  if (!action()) return;
  perform([&](const Document& document) { return remove_action(document, *selected_); });
}

void PagePlan::duplicate() {
  const auto copy = session().ids().next<Action>();
  perform([&](const Document& document) {
    return duplicate_action(document, *selected_, copy, session().ids());
  });
  select(copy);
}

void PagePlan::move_in_list(int step) {
  const auto* moved = action();
  // In other groups, or sorted by a column, there may be others between two neighbours.
  if (!moved || (list_->IsShown() && (group_by() != GroupBy::cycle || sort_.by != SortBy::plan)))
    return;
  const auto& actions = session().plan().actions;
  std::vector<Id<Action>> all, near;
  for (const auto& boxed : actions) {
    const auto& other = unboxed(boxed);
    all.push_back(other.id);
    if (other.cycle == moved->cycle && other.focus == moved->focus) near.push_back(other.id);
  }
  const auto at = std::ranges::find(near, moved->id) - near.begin() + step;
  if (at < 0 || at >= std::ssize(near)) return;
  auto behind = near[static_cast<std::size_t>(at)];
  if (step < 0) {
    const auto place = std::ranges::find(all, behind);
    behind = place == all.begin() ? Id<Action>{} : *(place - 1);
  }
  perform([&](const Document& document) { return reorder_action(document, *selected_, behind); });
}

void PagePlan::move_to_cycle(std::optional<Id<Cycle>> cycle) {
  if (chosen_.size() > 1) {
    const auto chosen = chosen_;
    const auto& cycles = session().plan().cycles;
    const auto at = std::ranges::find(cycles, cycle, &Cycle::id) - cycles.begin();
    const auto choice = cycle ? static_cast<std::size_t>(at) + 1 : 0;
    if (const auto why = choose_for_all(session(), chosen, ActionField::cycle, choice))
      session().user().notify(NoticeTone::warning, *why);
    return;
  }
  const auto* moved = action();
  if (!moved || moved->cycle == cycle) return;
  const auto focus = moved->focus;
  perform(
      [&](const Document& document) { return move_action(document, *selected_, cycle, focus); });
}

void PagePlan::move_by_cycle(int step) {
  const auto* moved = chosen_.empty() ? nullptr : find(session().plan().actions, chosen_.front());
  if (!moved) return;
  std::vector<std::optional<Id<Cycle>>> places;
  for (const auto& boxed : session().plan().cycles) places.emplace_back(unboxed(boxed).id);
  places.emplace_back(std::nullopt);
  const auto at = std::ranges::find(places, moved->cycle) - places.begin() + step;
  if (at >= 0 && at < std::ssize(places)) move_to_cycle(places[static_cast<std::size_t>(at)]);
}

void PagePlan::show_menu_of_many() {
  wxMenu menu;
  auto* cycles = new wxMenu;
  const auto names = choices(session().plan(), ActionField::cycle, shell().catalog());
  for (std::size_t i = 0; i < names.size(); ++i)
    cycles->Append(PlanMenuItem::first_cycle + static_cast<int>(i), to_wx(names[i]));
  menu.AppendSubMenu(cycles, shell().text("Move to"));
  menu.AppendSeparator();
  menu.Append(PlanMenuItem::erase, shell().text("Delete") + "\tDel");
  const int command = GetPopupMenuSelectionFromUser(menu);
  if (command == PlanMenuItem::erase) return remove();
  if (command < PlanMenuItem::first_cycle) return;
  const auto choice = static_cast<std::size_t>(command - PlanMenuItem::first_cycle);
  move_to_cycle(choice == 0 ? std::nullopt : std::optional(session().plan().cycles[choice - 1].id));
}

void PagePlan::show_menu() {
  if (chosen_.size() > 1) return show_menu_of_many();
  const auto* chosen_action = action();
  if (!chosen_action) return;
  const auto& plan = session().plan();
  wxMenu menu;
  menu.Append(PlanMenuItem::rename, shell().text("Change title") + "\tF2");
  menu.Append(PlanMenuItem::duplicate, shell().text("Duplicate") + "\tCtrl+D");
  menu.AppendSeparator();
  menu.Append(PlanMenuItem::up, shell().text("Move up") + "\tAlt+Up");
  menu.Append(PlanMenuItem::down, shell().text("Move down") + "\tAlt+Down");
  auto* cycles = new wxMenu;
  const auto names = choices(plan, ActionField::cycle, shell().catalog());
  const auto now = chosen(plan, *chosen_action, ActionField::cycle);
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto* item =
        cycles->AppendRadioItem(PlanMenuItem::first_cycle + static_cast<int>(i), to_wx(names[i]));
    item->Check(now == i);
  }
  menu.AppendSubMenu(cycles, shell().text("Move to"));
  menu.AppendSeparator();
  menu.Append(PlanMenuItem::erase, shell().text("Delete") + "\tDel");
  const int command = GetPopupMenuSelectionFromUser(menu);
  switch (command) {
    case wxID_NONE:
      return;
    case PlanMenuItem::rename:
      return edit_title();
    case PlanMenuItem::up:
      return move_in_list(-1);
    case PlanMenuItem::down:
      return move_in_list(1);
    case PlanMenuItem::erase:
      return remove();
    case PlanMenuItem::duplicate:
      return duplicate();
    default:
      break;
  }
  const auto choice = static_cast<std::size_t>(command - PlanMenuItem::first_cycle);
  move_to_cycle(choice == 0 ? std::nullopt : std::optional(unboxed(plan.cycles[choice - 1]).id));
}

}  // namespace sightline::desktop
