#include "app/desktop/announcement.h"

#include "app/desktop/gtk_theme.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
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
    case SpokenAs::dialog:
      return ATK_ROLE_DIALOG;
    case SpokenAs::document:
      return ATK_ROLE_DOCUMENT_TEXT;
  }
  return ATK_ROLE_UNKNOWN;
}

}  // namespace

void speak_as(wxWindow& window, SpokenAs what) {
  auto* part = window.GetHandle();
  // GTK's own dialogs say more of themselves.
  if (GTK_IS_DIALOG(part)) return;
  // What scrolls has the keyboard within.
  if (GTK_IS_SCROLLED_WINDOW(part)) part = gtk_bin_get_child(GTK_BIN(part));
  auto* accessible = gtk_widget_get_accessible(part);
  if (accessible) atk_object_set_role(accessible, role_of(what));
}

#else

void speak_as(wxWindow& /*window*/, SpokenAs /*what*/) {}
void announce(wxWindow& /*window*/, const wxString& /*words*/) {}

#endif

void speak_cell(wxGrid& grid, const wxString& name, const wxString& cell) {
  const auto speak = [&words = cell.empty() ? name : cell](wxWindow& window) {
    set_accessible_name(window, words);
    speak_as(window, SpokenAs::cell);
  };
  speak(grid);
  for (auto* part : grid.GetChildren()) speak(*part);
}

}  // namespace sightline::desktop::native
