#include "app/desktop/announcement.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#include <wx/control.h>

#include <vector>
#endif

namespace sightline::desktop::native {

#ifdef __WXGTK__

void announce(wxWindow& window, const wxString& words) {
  auto* accessible = gtk_widget_get_accessible(window.GetHandle());
  if (!accessible) return;
  // An alert is read as soon as it shows.
  atk_object_set_role(accessible, ATK_ROLE_ALERT);
  atk_object_set_name(accessible, words.utf8_str());
  atk_object_notify_state_change(accessible, ATK_STATE_SHOWING, TRUE);
}

namespace {

AtkRole role_of(SpokenAs what) {
  switch (what) {
    case SpokenAs::text:
      return ATK_ROLE_LABEL;
    case SpokenAs::item:
      return ATK_ROLE_LIST_ITEM;
    case SpokenAs::tab:
      return ATK_ROLE_PAGE_TAB;
    case SpokenAs::cell:
      return ATK_ROLE_TABLE_CELL;
    case SpokenAs::chart:
      return ATK_ROLE_CHART;
    case SpokenAs::button:
      return ATK_ROLE_PUSH_BUTTON;
    case SpokenAs::document:
      return ATK_ROLE_DOCUMENT_TEXT;
  }
  return ATK_ROLE_UNKNOWN;
}

void be_called(const wxString& name, GtkWidget* widget) {
  if (auto* accessible = gtk_widget_get_accessible(widget))
    atk_object_set_name(accessible, name.utf8_str());
}

void be_a(AtkRole role, GtkWidget* widget) {
  if (auto* accessible = gtk_widget_get_accessible(widget)) atk_object_set_role(accessible, role);
}

/// What GTK gives the keyboard to: the list or text within its frame, the button of a drop-down
/// list, or the control itself.
GtkWidget* keyboard_part(GtkWidget* control) {
  if (GTK_IS_SCROLLED_WINDOW(control)) {
    auto* inside = gtk_bin_get_child(GTK_BIN(control));
    return inside ? inside : control;
  }
  if (!GTK_IS_COMBO_BOX(control)) return control;
  auto* button = control;
  const auto take_button = [](GtkWidget* part, gpointer found) {
    const auto look_inside = [](GtkWidget* inner, gpointer found_inner) {
      if (GTK_IS_TOGGLE_BUTTON(inner)) *static_cast<GtkWidget**>(found_inner) = inner;
    };
    look_inside(part, found);
    if (GTK_IS_CONTAINER(part)) gtk_container_forall(GTK_CONTAINER(part), look_inside, found);
  };
  gtk_container_forall(GTK_CONTAINER(control), take_button, static_cast<gpointer>(&button));
  return button;
}

}  // namespace

void set_accessible_name(wxWindow& window, const wxString& name) {
  for (auto* part : {window.GetHandle(), keyboard_part(window.GetHandle())}) be_called(name, part);
}

void speak(wxWindow& window, const wxString& name, SpokenAs what) {
  set_accessible_name(window, name);
  auto* part = window.GetHandle();
  // What scrolls has the keyboard within.
  be_a(role_of(what), GTK_IS_SCROLLED_WINDOW(part) ? gtk_bin_get_child(GTK_BIN(part)) : part);
}

void speak_as_dialog(wxDialog& dialog) {
  // GTK's own say more of themselves, and some of them are no windows of the toolkit's.
  if (dialog.GetHandle() && !GTK_IS_DIALOG(dialog.GetHandle()))
    be_a(ATK_ROLE_DIALOG, dialog.GetHandle());
}

void speak_cell(wxGrid& grid, const wxString& name, const wxString& cell) {
  auto* pane = grid.GetHandle();
  be_called(name, pane);
  // Tab leads to what the pane scrolls; a click, and whoever has typed into a cell, to a window in
  // it. The toolkit calls the grid itself what has the keyboard then; GTK knows better.
  auto* where = keyboard_part(pane);
  std::vector<GtkWidget*> parts{where};
  for (auto* part : grid.GetChildren()) {
    // The field that cells are typed into says so itself.
    if (dynamic_cast<wxControl*>(part)) continue;
    auto* widget = part->GetHandle();
    parts.push_back(widget);
    if (gtk_widget_is_focus(widget)) where = widget;
    // The heads don't take the keyboard, whatever GTK believes.
    if (!part->AcceptsFocus()) gtk_widget_set_can_focus(widget, FALSE);
  }
  for (auto* part : parts) {
    const bool speaks = part == where;
    be_called(!speaks ? wxString() : cell.empty() ? name : cell, part);
    be_a(speaks ? ATK_ROLE_TABLE_CELL : ATK_ROLE_FILLER, part);
  }
}

#else

void announce(wxWindow& /*window*/, const wxString& /*words*/) {}
void set_accessible_name(wxWindow& /*window*/, const wxString& /*name*/) {}
void speak(wxWindow& /*window*/, const wxString& /*name*/, SpokenAs /*what*/) {}
void speak_as_dialog(wxDialog& /*dialog*/) {}
void speak_cell(wxGrid& /*grid*/, const wxString& /*name*/, const wxString& /*cell*/) {}

#endif

}  // namespace sightline::desktop::native
