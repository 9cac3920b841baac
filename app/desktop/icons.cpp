#include "app/desktop/icons.h"

#include <numbers>

#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

// All icons are drawn on a square of 16 units.
constexpr double grid = 16;

void line(cairo_t* cr, double x0, double y0, double x1, double y1) {
  cairo_move_to(cr, x0, y0);
  cairo_line_to(cr, x1, y1);
}

void circle(cairo_t* cr, double x, double y, double radius) {
  cairo_new_sub_path(cr);
  cairo_arc(cr, x, y, radius, 0, 2 * std::numbers::pi);
}

void home(cairo_t* cr) {
  cairo_move_to(cr, 2, 7.5);
  cairo_line_to(cr, 8, 2.5);
  cairo_line_to(cr, 14, 7.5);
  cairo_move_to(cr, 3.8, 6.5);
  cairo_line_to(cr, 3.8, 13.5);
  cairo_line_to(cr, 12.2, 13.5);
  cairo_line_to(cr, 12.2, 6.5);
  cairo_move_to(cr, 6.6, 13.5);
  cairo_line_to(cr, 6.6, 9.5);
  cairo_line_to(cr, 9.4, 9.5);
  cairo_line_to(cr, 9.4, 13.5);
}

void vision(cairo_t* cr) {
  cairo_move_to(cr, 1.5, 8);
  cairo_curve_to(cr, 4, 2.8, 12, 2.8, 14.5, 8);
  cairo_curve_to(cr, 12, 13.2, 4, 13.2, 1.5, 8);
  cairo_close_path(cr);
  circle(cr, 8, 8, 2.2);
}

void targets(cairo_t* cr) {
  line(cr, 2, 13.8, 14, 13.8);
  line(cr, 4, 13.5, 4, 9.5);
  line(cr, 8, 13.5, 8, 6.5);
  line(cr, 12, 13.5, 12, 2.8);
}

void plan(cairo_t* cr) {
  line(cr, 2, 4, 8.5, 4);
  line(cr, 5, 8, 12, 8);
  line(cr, 9, 12, 14, 12);
}

// A course above the standard it is held against.
void scorecard(cairo_t* cr) {
  line(cr, 2, 13.5, 14, 13.5);
  cairo_move_to(cr, 2, 10);
  cairo_line_to(cr, 5.5, 6.5);
  cairo_line_to(cr, 8.5, 8.8);
  cairo_line_to(cr, 14, 2.8);
}

void book(cairo_t* cr) {
  cairo_rectangle(cr, 2.5, 2.5, 11, 11);
  line(cr, 2.5, 6.2, 13.5, 6.2);
  line(cr, 6.4, 2.5, 6.4, 13.5);
}

// Three sliders.
void settings(cairo_t* cr) {
  constexpr double knob = 1.6;
  const auto slider = [&](double y, double at) {
    line(cr, 2, y, at - knob, y);
    line(cr, at + knob, y, 14, y);
    circle(cr, at, y, knob);
  };
  slider(3.5, 5.5);
  slider(8, 10.5);
  slider(12.5, 6.5);
}

}  // namespace

void paint_icon(cairo_t* cr, Icon icon, draw::Point top_left, double size, draw::Colour colour) {
  const draw::SavedState state(cr);
  cairo_translate(cr, top_left.x, top_left.y);
  cairo_scale(cr, size / grid, size / grid);
  cairo_set_line_width(cr, 1.5);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  draw::set_colour(cr, colour);
  cairo_new_path(cr);
  switch (icon) {
    case Icon::home:
      home(cr);
      break;
    case Icon::vision:
      vision(cr);
      break;
    case Icon::targets:
      targets(cr);
      break;
    case Icon::plan:
      plan(cr);
      break;
    case Icon::scorecard:
      scorecard(cr);
      break;
    case Icon::book:
      book(cr);
      break;
    case Icon::settings:
      settings(cr);
      break;
  }
  cairo_stroke(cr);
}

}  // namespace sightline::desktop
