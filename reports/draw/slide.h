// A slide: one page of a presentation, large enough to be read across a room.
// Plain data that is drawn like every chart; no text of it is ever cut: it wraps, is set smaller,
// or a list shows fewer rows and says how many more there are.
#pragma once

#include <cairo.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reports/draw/chart.h"
#include "reports/draw/line_of_sight.h"
#include "reports/draw/page_flow.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

struct SlideRow {
  std::string lead;   // before the title: a number, the owner
  std::string title;  // wraps
  std::string note;   // below the title
  std::string state;  // a chip
  Tone tone = Tone::neutral;
  bool operator==(const SlideRow&) const = default;
};

struct SlideList {
  std::string heading;
  std::vector<SlideRow> rows;   // the most pressing first
  std::string empty;            // said when there are no rows
  std::size_t blank_lines = 0;  // to write on, instead of rows
};

// A headline number with the sentence that says whether it is good.
struct SlideFigure {
  std::string label;
  std::string number;
  std::string state;
  Tone tone = Tone::neutral;
  std::string note;
  bool operator==(const SlideFigure&) const = default;
};

struct Slide {
  std::string title;
  std::string subtitle;
  std::optional<LineOfSight> sight;
  std::vector<SlideFigure> figures;  // cards in a row
  std::optional<ChartSpec> chart;
  std::vector<SlideList> lists;  // side by side, below what else there is
  std::string remark;            // a sentence below everything
  Tone remark_tone = Tone::neutral;
  std::function<std::string(std::size_t)> more;  // "and 12 more", when not all rows have room
};

// What stands below every slide.
struct SlideFoot {
  std::string left;      // "Northwind · Quarterly review"
  std::string time;      // "4:10 of 15 min"
  std::string progress;  // "3 of 8"
  Tone time_tone = Tone::neutral;
  double done = 0;  // part of the pages, 0 … 1
};

// Everything placed within `rect`; its texts can be asked for their boxes. The slide, the foot and
// the palette have to outlive it. Nothing on rectangles without area.
[[nodiscard]] PageFlow layout_slide(const Slide& slide, const SlideFoot& foot, const Rect& rect,
                                    const Palette& palette);

// Fills `rect` and draws the slide in it, at whatever size and proportions.
void draw_slide(cairo_t* cr, const Slide& slide, const SlideFoot& foot, const Rect& rect,
                const Palette& palette);

}  // namespace sightline::draw
