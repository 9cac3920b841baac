// The icons of the pages, and of the print preview: own SVG files of one set, app/desktop/icons.
// Why: their outlines are drawn with a pen in the text's colour, so they follow theme and scale.
#pragma once

#include <cairo.h>

#include <string_view>

#include "app/present/place.h"
#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::desktop {

/// Adds a path as SVG writes it to cairo's: absolute M, L, C and Z. False when it is not one.
bool add_path(cairo_t* cr, std::string_view path);

/// The outline of an icon of the set, as SVG writes it; empty for a name that none has.
[[nodiscard]] std::string_view icon_path(std::string_view name);

/// Paints the icon of a page within a square of `size` at `top_left`; nothing for one without.
void paint_icon(cairo_t* cr, PageId page, draw::Point top_left, double size, draw::Colour colour);

}  // namespace sightline::desktop
