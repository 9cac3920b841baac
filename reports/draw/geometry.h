// Points and rectangles of a drawing, in the units of the cairo_t they are drawn on.
// Everything under reports/draw lays out in plain numbers first, so that hit tests and unit tests
// need no surface.
#pragma once

#include <algorithm>
#include <cmath>

namespace sightline::draw {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0;
  double height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }

  // Left and top edges belong to the rectangle, right and bottom ones do not.
  [[nodiscard]] bool contains(Point point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }

  [[nodiscard]] bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  [[nodiscard]] Rect inset(double by) const {
    return {x + by, y + by, std::max(0.0, width - 2 * by), std::max(0.0, height - 2 * by)};
  }

  // False for rectangles that are empty, negative or not made of numbers: nothing is drawn in
  // those.
  [[nodiscard]] bool drawable() const {
    return std::isfinite(x) && std::isfinite(y) && std::isfinite(width) && std::isfinite(height) &&
           width > 0 && height > 0;
  }
};

// The size all measures of a drawing grow from: body text at 100 % is 14 units high.
inline constexpr double base_font_px = 14;

}  // namespace sightline::draw
