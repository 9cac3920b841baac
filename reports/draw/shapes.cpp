#include "reports/draw/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sightline::draw {
namespace {

struct Pixels {
  double x0, y0, x1, y1;
};

// A printer has pixels of its own; on a PDF's coarse grid of points columns would differ in width.
bool has_pixels(cairo_t* cr) {
  return cairo_surface_get_type(cairo_get_group_target(cr)) != CAIRO_SURFACE_TYPE_PDF;
}

Pixels to_pixels(cairo_t* cr, const Rect& rect) {
  Pixels pixels{rect.x, rect.y, rect.right(), rect.bottom()};
  cairo_user_to_device(cr, &pixels.x0, &pixels.y0);
  cairo_user_to_device(cr, &pixels.x1, &pixels.y1);
  pixels = {std::round(pixels.x0), std::round(pixels.y0), std::round(pixels.x1),
            std::round(pixels.y1)};
  pixels.x1 = std::max(pixels.x1, pixels.x0 + 1);
  pixels.y1 = std::max(pixels.y1, pixels.y0 + 1);
  return pixels;
}

struct Stroke {
  double begin, thickness;
};

/// Lines of one width are as many pixels wide wherever they lie; by its two edges alone, one would
/// be a pixel thicker than the next.
Stroke evenly(cairo_t* cr, double centre, double width, bool across) {
  if (!has_pixels(cr)) return {centre - width / 2, width};
  double x = across ? width : 0;
  double y = across ? 0 : width;
  cairo_user_to_device_distance(cr, &x, &y);
  const double pixels = std::max(1.0, std::round(std::abs(across ? x : y)));
  double one_x = 1;
  double one_y = 1;
  cairo_device_to_user_distance(cr, &one_x, &one_y);
  const double thickness = pixels * std::abs(across ? one_x : one_y);
  return {centre - thickness / 2, thickness};
}

}  // namespace

void set_colour(cairo_t* cr, Colour colour, double alpha) {
  cairo_set_source_rgba(cr, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, alpha);
}

Rect snapped(cairo_t* cr, const Rect& rect) {
  if (!has_pixels(cr)) return rect;
  Pixels pixels = to_pixels(cr, rect);
  cairo_device_to_user(cr, &pixels.x0, &pixels.y0);
  cairo_device_to_user(cr, &pixels.x1, &pixels.y1);
  return {pixels.x0, pixels.y0, pixels.x1 - pixels.x0, pixels.y1 - pixels.y0};
}

void rounded_path(cairo_t* cr, const Rect& rect, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  const double r = std::clamp(radius, 0.0, std::max(0.0, std::min(rect.width, rect.height) / 2));
  cairo_new_sub_path(cr);
  cairo_arc(cr, rect.right() - r, rect.y + r, r, -quarter, 0);
  cairo_arc(cr, rect.right() - r, rect.bottom() - r, r, 0, quarter);
  cairo_arc(cr, rect.x + r, rect.bottom() - r, r, quarter, 2 * quarter);
  cairo_arc(cr, rect.x + r, rect.y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cr);
}

void fill_rect(cairo_t* cr, const Rect& rect, Colour colour, double alpha) {
  if (!rect.drawable()) return;
  const Rect at = snapped(cr, rect);
  set_colour(cr, colour, alpha);
  cairo_rectangle(cr, at.x, at.y, at.width, at.height);
  cairo_fill(cr);
}

void fill_rounded(cairo_t* cr, const Rect& rect, double radius, Colour colour, double alpha) {
  if (!rect.drawable()) return;
  rounded_path(cr, snapped(cr, rect), radius);
  set_colour(cr, colour, alpha);
  cairo_fill(cr);
}

void stroke_rounded(cairo_t* cr, const Rect& rect, double radius, Colour colour, double width) {
  if (!rect.drawable()) return;
  rounded_path(cr, snapped(cr, rect).inset(width / 2), radius - width / 2);
  set_colour(cr, colour);
  cairo_set_line_width(cr, width);
  cairo_stroke(cr);
}

void horizontal_hairline(cairo_t* cr, double x0, double x1, double y, Colour colour, double width) {
  const auto [top, thickness] = evenly(cr, y, width, false);
  fill_rect(cr, {std::min(x0, x1), top, std::abs(x1 - x0), thickness}, colour);
}

void vertical_hairline(cairo_t* cr, double x, double y0, double y1, Colour colour, double width) {
  const auto [left, thickness] = evenly(cr, x, width, true);
  fill_rect(cr, {left, std::min(y0, y1), thickness, std::abs(y1 - y0)}, colour);
}

void fill_circle(cairo_t* cr, Point centre, double radius, Colour colour) {
  cairo_new_sub_path(cr);
  cairo_arc(cr, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
  set_colour(cr, colour);
  cairo_fill(cr);
}

}  // namespace sightline::draw
