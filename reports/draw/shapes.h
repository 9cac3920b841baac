// The few shapes all drawings are made of: colours, rounded rectangles, hairlines.
// Hairlines and edges fall on whole device pixels, whatever the zoom.
#pragma once

#include <cairo.h>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

// Keeps a cairo_t's state and brings it back when the scope ends.
class SavedState {
 public:
  explicit SavedState(cairo_t* cr) : cr_(cr) { cairo_save(cr_); }
  ~SavedState() { cairo_restore(cr_); }
  SavedState(const SavedState&) = delete;
  SavedState& operator=(const SavedState&) = delete;

 private:
  cairo_t* cr_;
};

void set_colour(cairo_t* cr, Colour colour, double alpha = 1);

// The same rectangle with its edges on device pixels; never less than one pixel wide and high.
[[nodiscard]] Rect snapped(cairo_t* cr, const Rect& rect);

// The radius is cut to half the shorter side.
void rounded_path(cairo_t* cr, const Rect& rect, double radius);
void fill_rect(cairo_t* cr, const Rect& rect, Colour colour, double alpha = 1);
void fill_rounded(cairo_t* cr, const Rect& rect, double radius, Colour colour, double alpha = 1);
// The stroke stays inside the rectangle.
void stroke_rounded(cairo_t* cr, const Rect& rect, double radius, Colour colour, double width = 1);

void horizontal_hairline(cairo_t* cr, double x0, double x1, double y, Colour colour,
                         double width = 1);
void vertical_hairline(cairo_t* cr, double x, double y0, double y1, Colour colour,
                       double width = 1);

void fill_circle(cairo_t* cr, Point centre, double radius, Colour colour);

}  // namespace sightline::draw
