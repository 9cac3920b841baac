// A surface that scrolls, in the theme's colour, follows the keyboard, and what the wheel does over
// a control on it. Why: dialogs, panels and pages that hold more than fits should scroll alike;
// what has the keyboard should be seen, which wx leaves out where the control lies in a panel, as
// in cards; and who scrolls must not change what happens to come under the mouse.
#pragma once

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <cmath>

namespace sightline::desktop {

/// Coats a window that is to scroll up and down, by `step` pixels at a time.
void make_scrolling(wxScrolledWindow& window, int step);

/// From now on the window scrolls to what gets the keyboard by keys; what is clicked is in sight.
void follow_keyboard(wxScrolledWindow& window);

/// Scrolls the windows around `window` until a place of it, in its client coordinates, is seen; its
/// top, where there is no room for all of it.
void bring_into_sight(const wxWindow& window, const wxRect& place);

/// Gives a turn of the wheel over `control` to what scrolls around it, if anything does.
inline void scroll_around(const wxWindow& control, const wxMouseEvent& event) {
  if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL) return;
  for (auto* around = control.GetParent(); around; around = around->GetParent())
    if (auto* page = dynamic_cast<wxScrolledWindow*>(around)) {
      // GTK scrolls by itself what the wheel is turned over, and takes no events of wx's for it.
      const double lines = double(event.GetWheelRotation()) * event.GetLinesPerAction() /
                           std::max(event.GetWheelDelta(), 1);
      const int steps = static_cast<int>(lines < 0 ? std::floor(lines) : std::ceil(lines));
      page->Scroll(wxDefaultCoord, std::max(0, page->GetViewStart().y - steps));
      return;
    }
}

/// A text of several lines keeps the wheel only when it has more than is seen.
inline void let_wheel_pass(wxTextCtrl& text) {
  text.Bind(wxEVT_MOUSEWHEEL, [&text](wxMouseEvent& event) {
    if (text.GetScrollRange(wxVERTICAL) > text.GetScrollThumb(wxVERTICAL))
      event.Skip();
    else
      scroll_around(text, event);
  });
}

}  // namespace sightline::desktop
