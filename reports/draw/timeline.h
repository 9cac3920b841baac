// Actions as bars over the days of a plan: cycle bands above, one row an action, a line for today.
// Takes days counted from the horizon's start, so that it knows no calendar.
#pragma once

#include <cairo.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/draw/day_window.h"
#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

enum class BarState { normal, at_risk, late, planned, done, rolled, dropped };

struct TimelineBand {
  int first_day = 0;
  int days = 0;
  std::string title;     // "Cycle 1"
  std::string subtitle;  // "Jan–Mar"
  bool current = false;
};

struct TimelineBar {
  int first_day = 0;  // may begin before the horizon and end after it
  int days = 1;       // both ends included; less than one day is drawn as a thin bar
  double done = 0;    // 0 to 1
  BarState state = BarState::normal;
  std::string note;  // beside the bar where there is room: "late 6 days"
};

struct TimelineRow {
  std::string title;
  std::string subtitle;            // the focus area and the owner
  std::optional<TimelineBar> bar;  // none for an action without dates
};

// A month's first day, to be named while the days are far enough apart.
struct TimelineMonth {
  int first_day = 0;
  std::string name;
};

struct TimelineSpec {
  int days = 0;    // length of the horizon
  DayWindow view;  // what is shown of it; all when it has no days
  std::vector<TimelineBand> bands;
  std::vector<TimelineMonth> months;
  std::vector<TimelineRow> rows;
  std::optional<int> today;
  std::string today_label;
  std::string corner;          // above the titles: "12 of 46 actions"
  std::string empty_sentence;  // shown when there are no rows
  double title_width = 0;      // room for titles at the left, in units; 0 for bars only
  std::optional<std::size_t> selected;
  std::optional<std::size_t> hovered;
  std::optional<std::size_t> held;  // whose bar a hand is moving; its note is always shown
};

struct TimelineLayout {
  Rect bounds;
  Rect header;  // titles of the cycles
  Rect titles;  // left column, below the header; no width when there are no titles
  Rect bars;    // below the header, right of the titles
  double row_height = 0;
  double scroll = 0;  // cut to what can be scrolled
  double unit = 1;
  DayWindow view;  // at least a day, within the horizon
  std::size_t rows = 0;

  [[nodiscard]] double x_of(double day) const;
  [[nodiscard]] double day_at(double x) const;
  [[nodiscard]] double day_width() const;
  [[nodiscard]] Rect row_rect(std::size_t row) const;  // over titles and bars
};

[[nodiscard]] double timeline_row_height(double font_px);
// Header and all rows.
[[nodiscard]] double timeline_height(const TimelineSpec& spec, double font_px);
// `scroll` is how far the rows are moved up, in units.
[[nodiscard]] TimelineLayout layout_timeline(const TimelineSpec& spec, const Rect& rect,
                                             double font_px, double scroll);

[[nodiscard]] std::optional<std::size_t> row_at(const TimelineLayout& layout, Point point);
// The bar of a row, cut to what is in view; none for rows without a bar or with one wholly outside.
[[nodiscard]] std::optional<Rect> bar_rect(const TimelineSpec& spec, const TimelineLayout& layout,
                                           std::size_t row);

// What of a bar a hand takes: an end that is in view, or all of it.
enum class BarPart { start, whole, end };
struct BarHit {
  std::size_t row = 0;
  BarPart part = BarPart::whole;

  bool operator==(const BarHit&) const = default;
};
// A little beside the bar counts too, so that a day can be taken.
[[nodiscard]] std::optional<BarHit> bar_at(const TimelineSpec& spec, const TimelineLayout& layout,
                                           Point point);

// Draws only the rows that can be seen: ten thousand cost no more than twenty.
void draw_timeline(cairo_t* cr, const TimelineSpec& spec, const Rect& rect, const Palette& palette,
                   double font_px, double scroll);

}  // namespace sightline::draw
