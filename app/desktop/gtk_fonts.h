// The one place that speaks to GTK about fonts.
// Why: wx 3.2 writes GTK whole points, and looks through all fonts before it tells the system's.
#pragma once

#include <wx/font.h>
#include <wx/window.h>

#include "app/desktop/theme.h"

namespace sightline::desktop::native {

/// Has the fonts looked for while the program does other things; to be called when the environment
/// is set, before the toolkit starts.
void begin_with_fonts();

/// Inter when it is there, in the size of the system's font, at least 14 pixels. Returns that size
/// in whole device-independent pixels, the system's larger text counted in.
double use_interface_font();
/// That font. wx knows it too, but looks through all fonts before it tells.
[[nodiscard]] wxFont interface_font();
/// Gives the font that size in device-independent pixels.
void set_pixels(wxFont& font, double px);

/// Has words of controls drawn as large as painted ones, by text_px(): wx would write GTK whole
/// points, which are smaller. Body text, unless they have another role; loud ones are semibold.
void size_controls();
/// Draws the words of a control in the size of a role; its font is wx's to choose.
void wear_size(wxWindow& control, TextRole role);

}  // namespace sightline::desktop::native
