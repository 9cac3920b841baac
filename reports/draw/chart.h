// A chart by month: columns, lines and bands over categories, drawn on a cairo_t.
// The same drawing goes to the window, a PNG and an SVG, so a figure never looks different in two
// places.
#pragma once

#include <cairo.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reports/draw/axis.h"
#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

enum class SeriesKind { columns, stacked_columns, line, dashed_line, dotted_line, band };

// One series. A value that is missing, NaN or infinite leaves a gap; series may be shorter than the
// categories.
struct Series {
  std::string name;  // as in the legend; a series without a name is not in the legend
  SeriesKind kind = SeriesKind::columns;
  Tint tint = Tint::actual;
  std::vector<std::optional<double>> values;  // of a band: its lower edge
  std::vector<std::optional<double>> upper;   // of a band: its upper edge; otherwise not used
  bool markers = false;                       // a dot at every value of a line
};

// Consecutive categories with a name of their own, such as the months of a cycle.
struct CategoryGroup {
  std::string label;
  std::size_t first = 0;
  std::size_t count = 0;
  // With its year, where as many groups have room for theirs: the longer one first.
  std::string in_full{};
  std::string in_short{};
};

struct CategoryRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

struct ChartSpec {
  std::string title;                    // no title when empty
  std::vector<std::string> categories;  // short labels ("Jan"), shown where they fit
  std::vector<std::string> initials;    // instead of them above groups ("J"), where those fit
  std::vector<std::string>
      long_names;  // as told when hovering ("January 2026"); the short ones when empty
  std::vector<CategoryGroup> groups;
  std::optional<CategoryRange> highlight;  // a pale band, for the current cycle
  std::vector<Series> series;
  std::function<std::string(double)> format;  // values as text; plain digits when not set
  std::string empty_sentence;                 // shown instead of a chart without a single value
};

// A text with its place. Boxes of one layout never overlap.
struct ChartLabel {
  enum class Role { title, legend, value, category, group, empty };
  Role role = Role::title;
  std::string text;
  Rect box;
  std::size_t series = 0;  // which series a legend entry belongs to
  double at = 0;           // the value of a value label
  bool current = false;    // names the group with the highlight
};

// Where everything is. Made from plain numbers, so that hit tests need no surface.
struct ChartLayout {
  Rect bounds;
  Rect plot;  // empty when there is nothing to plot or no room for it
  double unit = 1;
  std::size_t categories = 0;
  Axis axis;
  std::vector<ChartLabel> labels;
  bool empty = true;

  [[nodiscard]] double slot_width() const;
  [[nodiscard]] double x_of(std::size_t category) const;  // the middle of a category
  [[nodiscard]] double y_of(double value) const;
};

// `font_px` is the size of body text (14 at 100 %); everything else grows with it.
[[nodiscard]] ChartLayout layout_chart(const ChartSpec& spec, const Rect& rect, double font_px);

// The category under a point within the plot or the labels below it.
[[nodiscard]] std::optional<std::size_t> hovered_category(const ChartLayout& layout, Point point);
[[nodiscard]] std::optional<std::size_t> hovered_category(const ChartSpec& spec, const Rect& rect,
                                                          double font_px, Point point);

// What hovering a category tells: its series with a value there, in their order. A band tells both
// its edges, or nothing where it has neither a name nor a width.
struct CategoryValue {
  std::size_t series = 0;
  std::string name;
  std::string text;
  bool operator==(const CategoryValue&) const = default;
};
[[nodiscard]] std::vector<CategoryValue> values_at(const ChartSpec& spec, std::size_t category);

// The rectangle of a series' column, if the series has columns and a value there.
[[nodiscard]] std::optional<Rect> column_rect(const ChartSpec& spec, const ChartLayout& layout,
                                              std::size_t series, std::size_t category);

// Draws within `rect` on whatever is there already (the surface colour is expected). With
// `hovered`, that category is marked and its values are told in a small card. Draws nothing on
// rectangles without area.
void draw_chart(cairo_t* cr, const ChartSpec& spec, const Rect& rect, const Palette& palette,
                double font_px, std::optional<std::size_t> hovered = std::nullopt);

}  // namespace sightline::draw
