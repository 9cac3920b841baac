// A surface that scrolls, in the theme's colour.
// Why: dialogs and panels that hold more than fits should scroll alike, and follow the theme.
#pragma once

#include <wx/scrolwin.h>

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

/// Coats a window that is to scroll up and down, by `step` pixels at a time.
inline void make_scrolling(wxScrolledWindow& window, int step) {
  window.SetScrollRate(0, step);
  window.ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
  native::keep_scroll_bars(window);
  const auto coat = [&window] {
    window.SetBackgroundColour(to_wx(ground_colour(Ground::surface)));
  };
  coat();
  window.Bind(wxEVT_SYS_COLOUR_CHANGED, [coat](wxSysColourChangedEvent& event) {
    coat();
    event.Skip();
  });
}

}  // namespace sightline::desktop
