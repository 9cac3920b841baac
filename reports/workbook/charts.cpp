#include "reports/workbook/charts.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <new>

namespace sightline::workbook {
namespace {

constexpr double title_size = 10;
constexpr double text_size = 8;
constexpr float line_width = 2.25F;
constexpr float band_width = 4.5;
constexpr std::uint16_t column_gap = 60;

bool is_line(const ChartSeries& series) { return series.kind != ChartSeries::Kind::stacked; }

lxw_chart_font font_of(const Brand& brand, double size, bool bold) {
  lxw_chart_font font{};
  // The library copies the name.
  font.name = const_cast<char*>(book_font(brand));
  font.size = size;
  font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  font.color = bold ? brand.ink : brand.second;
  return font;
}

void draw_line(lxw_chart_series* series, const ChartSeries& from) {
  lxw_chart_line line{};
  line.color = from.colour;
  line.width = from.kind == ChartSeries::Kind::band ? band_width : line_width;
  if (from.kind == ChartSeries::Kind::dashed) line.dash_type = LXW_CHART_LINE_DASH_DASH;
  if (from.kind == ChartSeries::Kind::dotted) line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
  chart_series_set_line(series, &line);
  chart_series_set_smooth(series, LXW_FALSE);
  if (from.kind != ChartSeries::Kind::line) {
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    return;
  }
  lxw_chart_fill fill{};
  fill.color = from.colour;
  chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size(series, 5);
  chart_series_set_marker_fill(series, &fill);
  line.width = 1;
  chart_series_set_marker_line(series, &line);
}

void add_series(lxw_chart* chart, const ChartSeries& from) {
  auto* series =
      chart_add_series(chart, ("=" + from.categories).c_str(), ("=" + from.values).c_str());
  if (series == nullptr) throw std::bad_alloc();
  chart_series_set_name(series, from.name.c_str());
  if (is_line(from)) return draw_line(series, from);
  lxw_chart_fill fill{};
  fill.color = from.colour;
  chart_series_set_fill(series, &fill);
}

void set_axes(lxw_chart* chart, const ChartSpec& spec, const Brand& brand, bool columns) {
  auto small = font_of(brand, text_size, false);
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
  // Columns are read by their height; lines by their course.
  if (columns) chart_axis_set_min(chart->y_axis, 0);
}

}  // namespace

void insert_chart(Book& book, Sheet& sheet, Cell at, const ChartSpec& spec) {
  const auto& brand = book.styles().brand();
  const bool stacked = std::ranges::any_of(spec.series, [](const ChartSeries& series) {
    return series.kind == ChartSeries::Kind::stacked;
  });
  // The library can't combine columns with lines, so a chart is one or the other.
  auto* chart = book.add_chart(stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_LINE);
  for (const auto& series : spec.series) add_series(chart, series);
  auto title = font_of(brand, title_size, true);
  auto small = font_of(brand, text_size, false);
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
  sheet.chart(at, chart, spec.width, spec.height, spec.description);
}

}  // namespace sightline::workbook
