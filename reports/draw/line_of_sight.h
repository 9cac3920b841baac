// The line of sight: as-of date, today, month 18 and the vision's horizon on one line, with what is
// true or promised. The product's signature at the top of Home; labels make room for each other
// when dates come close.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

struct SightPoint {
  double position = 0;   // along the line, 0 to 1; cut to that range
  std::string date;      // above the line: "Month 18 · Jun 2027"
  std::string headline;  // below it: "$7.3m target · 55"
  std::string detail;    // smaller, below the headline: "landing $7.1m"
  bool reached = false;  // the line is filled up to the last point that is reached
  bool today = false;    // drawn larger
  std::string path{};    // where its figures stand in the document, for who leads there
};

struct LineOfSight {
  std::vector<SightPoint> points;
};

struct SightLabel {
  std::size_t point = 0;
  Rect box;  // around all three texts
  double dot_x = 0;
  double anchor = 0.5;  // how texts are aligned: 0 left, 0.5 with the dot, 1 right
};

struct SightLayout {
  double line_y = 0;
  double line_left = 0;
  double line_right = 0;
  double reached_x = 0;
  std::vector<SightLabel> labels;  // from left to right; boxes never overlap
};

// The height the picture wants, without the card around it.
[[nodiscard]] double line_of_sight_height(double font_px);

[[nodiscard]] SightLayout layout_line_of_sight(const LineOfSight& sight, const Rect& rect,
                                               double font_px);

// Whether no text of it is cut there.
[[nodiscard]] bool has_room(const LineOfSight& sight, const Rect& rect, double font_px);

// The largest font from `wanted` down to `least` in which no text is cut; that one where none does.
[[nodiscard]] double sight_font(const LineOfSight& sight, double width, double wanted,
                                double least);

// Where a text of that width begins: over its dot as far as the box allows, at the box's edge at an
// end of the line.
[[nodiscard]] double text_left(const SightLabel& label, double width);

void draw_line_of_sight(cairo_t* cr, const LineOfSight& sight, const Rect& rect,
                        const Palette& palette, double font_px);

}  // namespace sightline::draw
