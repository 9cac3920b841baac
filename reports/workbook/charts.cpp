#include "reports/workbook/charts.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <new>

namespace sightline::workbook {
namespace {

// Pages are printed at 71 % and more: what is 10 points on the sheet stays above 7 on paper.
constexpr double title_size = 11;
constexpr double chart_text_size = 10;
constexpr float line_width = 2.25F;
constexpr float thin_width = 1.25F;
constexpr float band_width = 4.5;
constexpr std::uint16_t column_gap = 60;
constexpr double just_above_zero = 1e-6;
constexpr std::uint32_t white = 0xFFFFFF;

bool is_line(const ChartSeries& series) {
  return series.kind != ChartSeries::Kind::stacked && series.kind != ChartSeries::Kind::hatched;
}

lxw_chart_font font_of(const Brand& brand, double size, bool bold) {
  lxw_chart_font font{};
  // The library copies the name.
  font.name = const_cast<char*>(book_font(brand));
  font.size = size;
  font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  font.color = bold ? brand.ink : brand.second;
  return font;
}

void draw_marks(lxw_chart_series* series, std::uint8_t type, std::uint8_t size,
                std::uint32_t colour, std::uint32_t edge) {
  lxw_chart_fill fill{};
  fill.color = colour;
  lxw_chart_line line{};
  line.color = edge;
  line.width = 1;
  chart_series_set_marker_type(series, type);
  chart_series_set_marker_size(series, size);
  chart_series_set_marker_fill(series, &fill);
  chart_series_set_marker_line(series, &line);
}

void draw_line(lxw_chart_series* series, const ChartSeries& from) {
  using enum ChartSeries::Kind;
  constexpr std::uint8_t point_size = 5;
  constexpr std::uint8_t dot_size = 8;
  lxw_chart_line look{};
  look.color = from.colour;
  look.width = line_width;
  if (from.kind == band) look.width = band_width;
  if (from.kind == thin) look.width = thin_width;
  if (from.kind == dashed) look.dash_type = LXW_CHART_LINE_DASH_DASH;
  if (from.kind == dotted) look.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
  if (from.kind == dots || from.kind == ticks) look.none = LXW_TRUE;
  chart_series_set_line(series, &look);
  chart_series_set_smooth(series, LXW_FALSE);
  if (from.kind == dots)
    draw_marks(series, LXW_CHART_MARKER_CIRCLE, dot_size, from.colour, white);
  else if (from.kind == ticks)
    draw_marks(series, LXW_CHART_MARKER_SQUARE, point_size, from.colour, from.colour);
  else if (from.kind == line)
    draw_marks(series, LXW_CHART_MARKER_CIRCLE, point_size, from.colour, from.colour);
  else
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

void draw_column(lxw_chart_series* series, const ChartSeries& from) {
  if (from.kind == ChartSeries::Kind::hatched) {
    lxw_chart_pattern pattern{};
    pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
    pattern.fg_color = from.colour;
    pattern.bg_color = white;
    return chart_series_set_pattern(series, &pattern);
  }
  lxw_chart_fill fill{};
  fill.color = from.colour;
  chart_series_set_fill(series, &fill);
}

void add_series(lxw_chart* chart, const ChartSeries& from) {
  auto* series =
      chart_add_series(chart, ("=" + from.categories).c_str(), ("=" + from.values).c_str());
  if (series == nullptr) throw std::bad_alloc();
  chart_series_set_name(series, from.name.c_str());
  if (is_line(from)) return draw_line(series, from);
  draw_column(series, from);
}

void set_axes(lxw_chart* chart, const ChartSpec& spec, const Brand& brand, bool columns) {
  auto small = font_of(brand, chart_text_size, false);
  lxw_chart_line grid{};
  grid.color = brand.line;
  grid.width = 0.75F;
  for (auto* axis : {chart->x_axis, chart->y_axis}) {
    chart_axis_set_num_font(axis, &small);
    chart_axis_set_name_font(axis, &small);
    chart_axis_set_line(axis, &grid);
  }
  chart_axis_set_name(chart->x_axis, spec.x_title.c_str());
  chart_axis_set_name(chart->y_axis, spec.y_title.c_str());
  if (!spec.x_code.empty()) chart_axis_set_num_format(chart->x_axis, spec.x_code.c_str());
  chart_axis_set_num_format(chart->y_axis, spec.y_code.c_str());
  chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
  if (!spec.grid) chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
  // Columns are read by their height; lines by their course.
  if (columns || spec.from_zero) chart_axis_set_min(chart->y_axis, 0);
  if (spec.above_zero) chart_axis_set_min(chart->y_axis, just_above_zero);
  if (spec.label_every > 0) {
    chart_axis_set_interval_unit(chart->x_axis, static_cast<std::uint16_t>(spec.label_every));
    // LibreOffice names each all the same, and aslant would take half of a low chart for it.
    constexpr int upright = 360;
    small.rotation = upright;
    chart_axis_set_num_font(chart->x_axis, &small);
  }
}

}  // namespace

void insert_chart(Book& book, Sheet& sheet, Cell at, const ChartSpec& spec) {
  const auto& brand = book.styles().brand();
  const bool stacked = !std::ranges::all_of(spec.series, is_line);
  // The library can't combine columns with lines, so a chart is one or the other.
  auto* chart = book.add_chart(stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_LINE);
  for (const auto& series : spec.series) add_series(chart, series);
  auto title = font_of(brand, title_size, true);
  auto small = font_of(brand, chart_text_size, false);
  chart_title_set_name(chart, spec.title.c_str());
  chart_title_set_name_font(chart, &title);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(chart, &small);
  set_axes(chart, spec, brand, stacked);
  if (stacked) chart_set_series_gap(chart, column_gap);
  lxw_chart_line border{};
  border.color = brand.line;
  border.width = 0.75F;
  chart_chartarea_set_line(chart, &border);
  lxw_chart_fill clear{};
  clear.none = LXW_TRUE;
  chart_chartarea_set_fill(chart, &clear);
  chart_plotarea_set_fill(chart, &clear);
  chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
  sheet.chart(at, chart, spec.width, spec.height, spec.description);
}

void write_while_empty(Sheet& sheet, Cell at, ChartSpec& chart, const std::string& formula,
                       const std::string& sentence, bool is_empty) {
  chart.grid = !is_empty;
  sheet.formula(at, "=IF(" + formula + "=0," + text_literal(sentence) + ",\"\")",
                is_empty ? sentence : "", {.role = Role::second});
}

}  // namespace sightline::workbook
