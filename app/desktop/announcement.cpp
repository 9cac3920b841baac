#include "app/desktop/announcement.h"

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

#else

void announce(wxWindow& /*window*/, const wxString& /*words*/) {}

#endif

}  // namespace sightline::desktop::native
