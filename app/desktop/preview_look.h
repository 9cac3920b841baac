// How the print preview looks: icons of our own set on its buttons, sheets on the window's ground.
// Why: the toolkit brings pictures of its own age, and draws sheets with black shadows on white.
#pragma once

#include <wx/prntbase.h>

namespace sightline::desktop {

/// Puts icons on the buttons of its bar and the ground behind its sheets, from now on also when the
/// theme's colours are others. The bar stays as long as the frame.
void dress_preview(wxPreviewFrame& frame);

/// A blank sheet with a hairline around it, instead of the toolkit's frame and shadow.
void draw_blank_sheet(wxDC& dc, const wxRect& sheet);

}  // namespace sightline::desktop
