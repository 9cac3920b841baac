// What the layout and the painting of a chart share, and nobody else needs.
// One place decides which values count and how texts are set, so that measured and drawn never
// differ.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reports/draw/chart.h"
#include "reports/draw/text.h"

namespace sightline::draw {

inline constexpr double legend_mark = 14;  // in units of a 14-unit font
inline constexpr double legend_gap = 6;

[[nodiscard]] constexpr bool is_columns(SeriesKind kind) {
  return kind == SeriesKind::columns || kind == SeriesKind::stacked_columns;
}

[[nodiscard]] std::size_t category_count(const ChartSpec& spec);
// The value of a series, if it is one that can be drawn; a band's needs both its edges.
[[nodiscard]] std::optional<double> value_at(const Series& series, std::size_t category);
// The upper edge of a band, under the same conditions; nothing for other kinds.
[[nodiscard]] std::optional<double> upper_at(const Series& series, std::size_t category);
// Where a column begins and ends; a stacked one begins where the last of the same sign ended.
[[nodiscard]] std::optional<std::pair<double, double>> column_values(const ChartSpec& spec,
                                                                     std::size_t series,
                                                                     std::size_t category);
[[nodiscard]] std::string formatted(const ChartSpec& spec, double value);
/// The values at an axis, without ".0" where all of them are whole: "$10m" and not "$10.0m".
[[nodiscard]] std::vector<std::string> axis_texts(const ChartSpec& spec,
                                                  const std::vector<double>& ticks);
[[nodiscard]] std::string category_name(const ChartSpec& spec, std::size_t category);
[[nodiscard]] TextStyle label_style(ChartLabel::Role role, double font_px);

// The small picture before a legend entry or a value: a dot on a line, dashes, a square.
void draw_series_mark(cairo_t* cr, const Series& series, const Rect& box, const Palette& palette,
                      double unit);
// The card with a category's values, beside the category and within the chart.
void draw_hover_card(cairo_t* cr, const ChartSpec& spec, const ChartLayout& layout,
                     const Palette& palette, std::size_t category);

}  // namespace sightline::draw
