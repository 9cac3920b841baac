// Ids of commands that pages or the command line give too, not the menus alone.
// Why: there is one way to do a thing, wherever it is asked for.
#pragma once

#include <wx/window.h>

namespace sightline::desktop {

inline const int present_id = wxWindow::NewControlId();
inline const int review_pack_id = wxWindow::NewControlId();
inline const int move_on_id = wxWindow::NewControlId();
inline const int close_cycle_id = wxWindow::NewControlId();
inline const int spread_id = wxWindow::NewControlId();
inline const int versions_id = wxWindow::NewControlId();
inline const int history_id = wxWindow::NewControlId();
inline const int whats_new_id = wxWindow::NewControlId();
inline const int copy_id = wxWindow::NewControlId();
/// What was noted of an entry that could not be read has been seen to.
inline const int entry_mended_id = wxWindow::NewControlId();

}  // namespace sightline::desktop
