// The few line icons of the window, drawn with a pen as thick as the text's.
// Why: drawn in the text's colour they follow theme and scale without a file for each.
#pragma once

#include <cairo.h>

#include "app/present/place.h"
#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::desktop {

/// Paints the icon of a page within a square of `size` at `top_left`.
void paint_icon(cairo_t* cr, PageId page, draw::Point top_left, double size, draw::Colour colour);

}  // namespace sightline::desktop
