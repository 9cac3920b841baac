// Small pictures inside cards and rows: progress bars, chips, the card itself.
// Shared by the window's owner-drawn controls and by slides.
#pragma once

#include <cairo.h>

#include <string_view>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

// A filled track; `fraction` is cut to 0…1, and what is not a number counts as 0.
void draw_progress(cairo_t* cr, const Rect& rect, double fraction, const Palette& palette,
                   Tone tone = Tone::accent);

// A short text on its tone's pale background, cut with an ellipsis at `max_width` (negative for
// unlimited).
[[nodiscard]] Size chip_size(std::string_view text, double font_px, double max_width = -1);
// Returns where it was drawn.
Rect draw_chip(cairo_t* cr, Point top_left, std::string_view text, Tone tone,
               const Palette& palette, double font_px, double max_width = -1);
// The same, with the text in the middle of a given rectangle, so that chips of a column are equally
// wide.
void draw_chip_in(cairo_t* cr, const Rect& rect, std::string_view text, Tone tone,
                  const Palette& palette, double font_px);

// Surface with a border and round corners, no shadow.
void draw_card(cairo_t* cr, const Rect& rect, const Palette& palette, double font_px);
// A card of another ground, which needs no border to be told from what is around it.
void fill_card(cairo_t* cr, const Rect& rect, Colour ground, double font_px);

}  // namespace sightline::draw
