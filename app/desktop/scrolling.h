// A surface that scrolls, in the theme's colour, and follows the keyboard.
// Why: dialogs, panels and pages that hold more than fits should scroll alike, and what has the
// keyboard should be seen. wx leaves that out where the control lies in a panel, which cards are.
#pragma once

#include <wx/scrolwin.h>

namespace sightline::desktop {

/// Coats a window that is to scroll up and down, by `step` pixels at a time.
void make_scrolling(wxScrolledWindow& window, int step);

/// From now on the window scrolls to what gets the keyboard by keys; what is clicked is in sight.
void follow_keyboard(wxScrolledWindow& window);

/// Scrolls the windows around `window` until a place of it, in its client coordinates, is seen; its
/// top, where there is no room for all of it.
void bring_into_sight(const wxWindow& window, const wxRect& place);

}  // namespace sightline::desktop
