// A surface that scrolls, in the theme's colour, follows the keyboard, and what the wheel does over
// a control on it. Why: dialogs, panels and pages that hold more than fits should scroll alike;
// what has the keyboard should be seen, which wx leaves out where the control lies in a panel, as
// in cards; and who scrolls must not change what happens to come under the mouse.
#pragma once

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

namespace sightline::desktop {

/// Coats a window that is to scroll up and down, by `step` pixels at a time.
void make_scrolling(wxScrolledWindow& window, int step);

/// From now on the window scrolls to what gets the keyboard by keys; what is clicked is in sight.
void follow_keyboard(wxScrolledWindow& window);

/// Scrolls the windows around `window` until a place of it, in its client coordinates, is seen; its
/// top, where there is no room for all of it.
void bring_into_sight(const wxWindow& window, const wxRect& place);

/// The wheel over a control, given to what scrolls around it: to the nearest that has something to
/// scroll. A touchpad's small turns add up to a step.
class WheelAround {
 public:
  void turn(const wxWindow& control, const wxMouseEvent& event);

 private:
  int rest_ = 0;  ///< lines turned that made no step yet, in parts of the event's delta
};

/// A text of several lines keeps the wheel only when it has more than is seen.
void let_wheel_pass(wxTextCtrl& text);

/// Whether it has more, up and down, than is seen.
[[nodiscard]] bool has_more_than_is_seen(const wxWindow& window);

}  // namespace sightline::desktop
