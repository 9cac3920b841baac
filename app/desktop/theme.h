// Theme: the colours, fonts and spaces the window is made of.
// Why: a colour or size that is not named here is used nowhere, so light, dark and larger text
// change in one place.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

#include "reports/draw/palette.h"

namespace sightline::desktop {

/// What a text is for; each has one size and weight.
enum class TextRole { page, section, strong, text, secondary, small_strong, number };

/// What lies behind the children of a panel.
enum class Ground { background, surface, sunken, line };

/// Colour of a text by its place in the hierarchy.
enum class Ink { first, second, accent, good, warning, bad };

struct Theme {
  draw::Palette palette = draw::Palette::light();
  double font_px = 14;  ///< body text, in device-independent pixels

  bool operator==(const Theme&) const = default;
};

/// The theme in force.
[[nodiscard]] const Theme& theme();
/// Follows the system: reads whether it is dark and how large its text is, and dresses the native
/// controls alike. True when anything changed; whoever paints then paints again.
bool update_theme();
/// Begins to look for the fonts of a first page, while the program does other things.
void foresee_fonts();

[[nodiscard]] wxFont font_of(TextRole role);
[[nodiscard]] wxColour to_wx(draw::Colour colour);
[[nodiscard]] draw::Colour ground_colour(Ground ground);
[[nodiscard]] draw::Colour ink_colour(Ink ink);
/// Sizes of text in the units of a drawing.
[[nodiscard]] double text_px(TextRole role);
/// What 1 of a measure taken beside body text of draw::base_font_px is now: it grows with the text.
[[nodiscard]] double text_unit();

/// Spaces on the 4 px grid, scaled for the window's display.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24;
}  // namespace space

}  // namespace sightline::desktop
