// When the left button goes down, the second time of two quick ones too.
// Why: wx says double click instead of the second, and what only waits for a button then misses it.
#pragma once

#include <wx/event.h>
#include <wx/window.h>

namespace sightline::desktop {

/// Has `press` called with each press of the left button. Where a double click means something of
/// its own, don't.
template <class Press>
void on_left_down(wxWindow& window, Press press) {
  for (const auto down : {wxEVT_LEFT_DOWN, wxEVT_LEFT_DCLICK}) window.Bind(down, press);
}

}  // namespace sightline::desktop
