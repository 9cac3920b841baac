// What the main window does for whoever looks for something: find anything, help, the next page.
#include <type_traits>  // wx/weakref.h uses it and does not say so

#include <wx/weakref.h>

#include "app/desktop/find_dialog.h"
#include "app/desktop/help_dialog.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/menu_commands.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_targets.h"

namespace sightline::desktop {
namespace {

/// Held as app/present/deed_keys.h has it.
bool is_key_of_page(const wxKeyEvent& event) {
#ifdef __WXOSX__
  return event.AltDown() && event.ControlDown();
#else
  return event.AltDown() && event.ShiftDown();
#endif
}

}  // namespace

std::optional<FoundTarget> MainFrame::ask_what_to_find() {
  auto all = commands();
  std::erase_if(all, [](const Command& command) { return command.id == wxID_FIND; });
  FindDialog dialog(this, catalog_, FindAnything(session_.document(), all, catalog_));
  return dialog.ShowModal() == wxID_OK ? dialog.target() : std::nullopt;
}

void MainFrame::find_anything() {
  commit_pending_edit();
  const wxWeakRef<wxWindow> before(FindFocus());
  fill_page_menu();
  const auto target = ask_what_to_find();
  // Also before a command: it may be about what has the keyboard.
  if (before) before->SetFocus();
  if (!target) return;
  if (const auto* place = std::get_if<Place>(&*target)) return show(place->page, place->path);
  if (const auto* topic = std::get_if<HelpTopic>(&*target)) return help(topic->section);
  give_command(*this, std::get<CommandId>(*target).id);
}

void MainFrame::help(std::size_t section) {
  fill_page_menu();
  HelpDialog dialog(this, catalog_, help_sections(commands(), catalog_));
  if (section > 0) dialog.show_section(section);
  dialog.ShowModal();
}

void MainFrame::turn_page(int step) {
  const auto count = static_cast<int>(page_entries().size());
  const int next = (static_cast<int>(current_) + step + count) % count;
  show(page_entries()[static_cast<std::size_t>(next)].id);
}

void MainFrame::new_action() {
  show(PageId::plan);
  dynamic_cast<PagePlan&>(page(PageId::plan)).quick_add_field().SetFocus();
}

void MainFrame::find_action() {
  show(PageId::plan);
  dynamic_cast<PagePlan&>(page(PageId::plan)).find_field().SetFocus();
}

void MainFrame::sort_actions(SortBy column) {
  show(PageId::plan);
  dynamic_cast<PagePlan&>(page(PageId::plan)).sort_by(column);
}

void MainFrame::spread_target() {
  show(PageId::targets);
  dynamic_cast<PageTargets&>(page(PageId::targets)).spread();
}

void MainFrame::on_menu_key(wxKeyEvent& event) {
  // Lists have keys of their own, such as Ctrl+N for the next row; what the menu promises counts.
  // What edits text belongs to the field that has the keyboard, and so do keys without Ctrl or Alt.
  // The others aren't left to GTK, which knows no keys of items that came after their menu.
  const int code = event.GetKeyCode();
  if (code == WXK_ESCAPE) drop_refusal();
  const bool is_function_key = code >= WXK_F1 && code <= WXK_F24;
  if (!event.ControlDown() && !event.AltDown() && !is_function_key) return event.Skip();
  // What the page can do now, which may be more than when its menu was last seen.
  if (is_key_of_page(event)) fill_page_menu();
  fill_menus();
  const int id = command_of_key(*GetMenuBar(), event);
  const bool edits = id == wxID_CUT || id == wxID_COPY || id == wxID_PASTE;
  // A key of the page counts where it may be used; elsewhere it is the control's.
  if (id == wxID_NONE || edits) return event.Skip();
  if (!is_of_page(id)) return give_command(*this, id);
  if (!give_page_command(id)) event.Skip();
}

}  // namespace sightline::desktop
