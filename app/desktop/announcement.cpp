#include "app/desktop/announcement.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>

#include <array>
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

void speak_as(wxWindow& window, SpokenAs what) {
  // In the order of SpokenAs.
  constexpr std::array roles{ATK_ROLE_LABEL,      ATK_ROLE_LIST_ITEM,    ATK_ROLE_PAGE_TAB,
                             ATK_ROLE_TABLE_CELL, ATK_ROLE_CHART,        ATK_ROLE_PUSH_BUTTON,
                             ATK_ROLE_DIALOG,     ATK_ROLE_DOCUMENT_TEXT};
  auto* part = window.GetHandle();
  // GTK's own dialogs say more of themselves.
  if (GTK_IS_DIALOG(part)) return;
  // What scrolls has the keyboard within.
  if (GTK_IS_SCROLLED_WINDOW(part)) part = gtk_bin_get_child(GTK_BIN(part));
  auto* accessible = gtk_widget_get_accessible(part);
  if (accessible) atk_object_set_role(accessible, roles.at(static_cast<std::size_t>(what)));
}

#else

void speak_as(wxWindow& /*window*/, SpokenAs /*what*/) {}
void announce(wxWindow& /*window*/, const wxString& /*words*/) {}

#endif

}  // namespace sightline::desktop::native
