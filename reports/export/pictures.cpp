#include "reports/export/pictures.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "model/derive/at_a_glance.h"
#include "reports/charts.h"
#include "reports/draw/brand_palette.h"
#include "reports/draw/surface.h"
#include "reports/draw/text.h"
#include "reports/sight.h"

namespace sightline {
namespace {

constexpr double width = 960;
constexpr double height = 540;
constexpr double margin = 32;
constexpr double font_px = 20;

class Album {
 public:
  explicit Album(const PictureOptions& options)
      : options_(options), palette_(draw::palette_of(options.brand)), font_(options.brand.font) {}

  void add(const std::string& name, const draw::ChartSpec& chart) {
    const draw::Rect rect = draw::Rect{0, 0, width, height}.inset(margin);
    if (draw::layout_chart(chart, rect, font_px).empty) return;
    put(name, {width, height},
        [&](cairo_t* cr) { draw_chart(cr, chart, rect, palette_, font_px); });
  }

  void add(const std::string& name, const draw::LineOfSight& sight) {
    constexpr double least_px = 12;
    const double px = draw::sight_font(sight, width - 2 * margin, font_px, least_px);
    const double line = draw::line_of_sight_height(px);
    const draw::Rect rect{margin, margin, width - 2 * margin, line};
    put(name, {width, line + 2 * margin},
        [&](cairo_t* cr) { draw_line_of_sight(cr, sight, rect, palette_, px); });
  }

  [[nodiscard]] std::vector<Picture> take() { return std::move(pictures_); }

 private:
  void put(const std::string& name, draw::Size size, const draw::Drawing& drawing) {
    const std::string file = name + "." + name_of(options_.format);
    if (options_.format == PictureFormat::svg)
      pictures_.push_back({file, render_svg(size, palette_.surface, drawing)});
    else
      pictures_.push_back({file, render_png(size, options_.scale, palette_.surface, drawing)});
  }

  const PictureOptions& options_;
  draw::Palette palette_;
  draw::FontScope font_;
  std::vector<Picture> pictures_;
};

bool has_figures(const LineOfSight& sight) {
  return std::ranges::any_of(
      std::array{&sight.as_of, &sight.today, &sight.month_18, &sight.horizon},
      [](const SightPoint* point) { return point->revenue || point->headcount; });
}

}  // namespace

std::vector<Picture> chart_pictures(const Document& document, const PictureOptions& options) {
  if (!(options.scale >= least_scale && options.scale <= most_scale))
    throw std::length_error("scale of a picture");
  const auto shown = for_audience(document, options.audience);
  const Day today = options.today;
  const auto& catalog = options.catalog;
  Album album(options);
  if (has_figures(line_of_sight(shown, today)))
    album.add("line-of-sight", sight_picture(shown, today, catalog));
  album.add("revenue", figure_chart(shown, Measure::revenue, today, catalog));
  album.add("revenue-by-area", parts_chart(shown, Measure::revenue, today, catalog));
  album.add("headcount", figure_chart(shown, Measure::headcount, today, catalog));
  album.add("headcount-by-department", parts_chart(shown, Measure::headcount, today, catalog));
  album.add("profit", figure_chart(shown, Measure::profit, today, catalog));
  album.add("revenue-per-employee", per_employee_chart(shown, today, catalog));
  album.add("actions", actions_chart(shown, today, catalog));
  return album.take();
}

Message nothing_to_draw() {
  return msg("There is nothing to draw yet: the plan has no figures and no actions.");
}

}  // namespace sightline
