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

// One way that parts into three.
void scenarios(cairo_t* cr) {
  line(cr, 1.5, 8, 6, 8);
  cairo_move_to(cr, 14, 3);
  cairo_curve_to(cr, 9, 3, 9.5, 8, 6, 8);
  line(cr, 6, 8, 14, 8);
  cairo_move_to(cr, 14, 13);
  cairo_curve_to(cr, 9, 13, 9.5, 8, 6, 8);
}

// A cup.
void incentives(cairo_t* cr) {
  cairo_move_to(cr, 4.5, 2.5);
  cairo_line_to(cr, 11.5, 2.5);
  cairo_line_to(cr, 11.5, 6);
  cairo_curve_to(cr, 11.5, 10.6, 4.5, 10.6, 4.5, 6);
  cairo_close_path(cr);
  cairo_move_to(cr, 4.5, 3.8);
  cairo_curve_to(cr, 0.8, 3.4, 1.6, 7.6, 4.9, 7.4);
  cairo_move_to(cr, 11.5, 3.8);
  cairo_curve_to(cr, 15.2, 3.4, 14.4, 7.6, 11.1, 7.4);
  line(cr, 8, 9.6, 8, 13.2);
  line(cr, 5, 13.5, 11, 13.5);
}

// A leaf of a calendar.
void cadence(cairo_t* cr) {
  cairo_rectangle(cr, 2.2, 3.4, 11.6, 10.4);
  line(cr, 2.2, 6.8, 13.8, 6.8);
  line(cr, 5.2, 1.8, 5.2, 4.4);
  line(cr, 10.8, 1.8, 10.8, 4.4);
  line(cr, 5.6, 10.4, 7.2, 12);
  line(cr, 7.2, 12, 10.4, 8.9);
}

// A funnel.
void pipeline(cairo_t* cr) {
  cairo_move_to(cr, 2, 3);
  cairo_line_to(cr, 14, 3);
  cairo_line_to(cr, 9.6, 8.6);
  cairo_line_to(cr, 9.6, 13.6);
  cairo_line_to(cr, 6.4, 11.8);
  cairo_line_to(cr, 6.4, 8.6);
  cairo_close_path(cr);
}

// A sheet with a tick: what was agreed.
void review(cairo_t* cr) {
  cairo_move_to(cr, 13, 7.5);
  cairo_line_to(cr, 13, 13.5);
  cairo_line_to(cr, 3, 13.5);
  cairo_line_to(cr, 3, 2.5);
  cairo_line_to(cr, 9, 2.5);
  cairo_move_to(cr, 5.8, 7.6);
  cairo_line_to(cr, 8.2, 10);
  cairo_line_to(cr, 13.8, 3.4);
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

void paint_icon(cairo_t* cr, PageId page, draw::Point top_left, double size, draw::Colour colour) {
  const draw::SavedState state(cr);
  cairo_translate(cr, top_left.x, top_left.y);
  cairo_scale(cr, size / grid, size / grid);
  cairo_set_line_width(cr, 1.5);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  draw::set_colour(cr, colour);
  cairo_new_path(cr);
  switch (page) {
    case PageId::home:
      home(cr);
      break;
    case PageId::vision:
      vision(cr);
      break;
    case PageId::targets:
      targets(cr);
      break;
    case PageId::plan:
      plan(cr);
      break;
    case PageId::scenarios:
      scenarios(cr);
      break;
    case PageId::incentives:
      incentives(cr);
      break;
    case PageId::cadence:
      cadence(cr);
      break;
    case PageId::pipeline:
      pipeline(cr);
      break;
    case PageId::review:
      review(cr);
      break;
    case PageId::scorecard:
      scorecard(cr);
      break;
    case PageId::book:
      book(cr);
      break;
    case PageId::settings:
      settings(cr);
      break;
  }
  cairo_stroke(cr);
}

}  // namespace sightline::desktop
