#include "reports/draw/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reports/draw/chart_parts.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double band_alpha = 0.2;

Colour label_colour(const ChartLabel& label, const Palette& palette) {
  if (label.current) return palette.accent;
  return label.role == ChartLabel::Role::title ? palette.ink : palette.second;
}

void apply_line_style(cairo_t* cr, SeriesKind kind, double unit) {
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width(cr, unit * (kind == SeriesKind::dotted_line ? 1.6 : 2.2));
  if (kind == SeriesKind::dashed_line) {
    const std::array dashes{6 * unit, 4 * unit};
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cr, dashes.data(), static_cast<int>(dashes.size()), 0);
  } else if (kind == SeriesKind::dotted_line) {
    // Square, as Excel's are: so small, nobody sees the corners, and round ones take ten times the
    // trapezoids each.
    const std::array dots{1.6 * unit, 2.4 * unit};
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cr, dots.data(), static_cast<int>(dots.size()), 0);
  } else {
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  }
}

class ChartPainter {
 public:
  ChartPainter(cairo_t* cr, const ChartSpec& spec, const ChartLayout& layout,
               const Palette& palette)
      : cr_(cr), spec_(spec), layout_(layout), palette_(palette) {}

  // A category beyond the last one means that none is hovered.
  void paint(std::size_t hovered) {
    const bool marked = hovered < layout_.categories;
    if (layout_.plot.drawable()) {
      draw_highlight();
      if (marked) mark_category(hovered);
      draw_grid();
      draw_series();
      draw_zero();
    }
    draw_labels();
    if (marked && layout_.plot.drawable()) draw_hover_card(cr_, spec_, layout_, palette_, hovered);
  }

 private:
  [[nodiscard]] double units(double count) const { return count * layout_.unit; }

  [[nodiscard]] Rect slots(std::size_t first, std::size_t count) const {
    const double slot = layout_.slot_width();
    return {layout_.plot.x + slot * static_cast<double>(first), layout_.plot.y,
            slot * static_cast<double>(count), layout_.plot.height};
  }

  void draw_highlight() {
    if (!spec_.highlight || spec_.highlight->first >= layout_.categories) return;
    const std::size_t most = layout_.categories - spec_.highlight->first;
    Rect band = slots(spec_.highlight->first, std::min(spec_.highlight->count, most));
    fill_rounded(cr_, band, units(3), palette_.current_cycle);
  }

  void mark_category(std::size_t category) {
    fill_rounded(cr_, slots(category, 1), units(3), palette_.accent_pale);
    // Tells the month within the highlight, too, where the pale colours are close.
    vertical_hairline(cr_, layout_.x_of(category), layout_.plot.y, layout_.plot.bottom(),
                      palette_.trajectory, units(1));
  }

  void draw_grid() {
    // Where borders are as strong as words, lines behind figures stay weaker than the figures.
    const Colour colour = palette_.line == palette_.ink ? palette_.target : palette_.line;
    for (const double tick : layout_.axis.ticks) {
      horizontal_hairline(cr_, layout_.plot.x, layout_.plot.right(), layout_.y_of(tick), colour,
                          units(1));
    }
  }

  void draw_zero() {
    if (layout_.axis.low > 0 || layout_.axis.high < 0) return;
    const double y = layout_.y_of(0);
    horizontal_hairline(cr_, layout_.plot.x, layout_.plot.right(), y, palette_.trajectory,
                        units(1));
  }

  // Columns behind bands behind lines, whatever the order of the series.
  void draw_series() {
    draw_kinds({SeriesKind::columns, SeriesKind::stacked_columns}, &ChartPainter::draw_columns);
    draw_kinds({SeriesKind::band}, &ChartPainter::draw_band);
    draw_kinds({SeriesKind::dotted_line, SeriesKind::dashed_line}, &ChartPainter::draw_line);
    draw_kinds({SeriesKind::line}, &ChartPainter::draw_line);
  }

  void draw_kinds(std::initializer_list<SeriesKind> kinds,
                  void (ChartPainter::*draw)(std::size_t)) {
    for (std::size_t index = 0; index < spec_.series.size(); ++index) {
      if (std::ranges::find(kinds, spec_.series[index].kind) != kinds.end()) (this->*draw)(index);
    }
  }

  void draw_columns(std::size_t series) {
    const bool stacked = spec_.series[series].kind == SeriesKind::stacked_columns;
    const Colour colour = palette_.series(spec_.series[series].tint);
    for (std::size_t at = 0; at < layout_.categories; ++at) {
      const auto column = column_rect(spec_, layout_, series, at);
      if (!column || column->height <= 0) continue;
      if (stacked) {
        fill_rect(cr_, *column, colour);
        horizontal_hairline(cr_, column->x, column->right(), column->bottom(), palette_.surface,
                            units(1));
      } else {
        fill_column(*column, value_at(spec_.series[series], at).value_or(0) < 0, colour);
      }
    }
  }

  // Round at the end that tells the value, square at zero.
  void fill_column(const Rect& column, bool below, Colour colour) {
    const double radius = std::min({units(3), column.width / 2, column.height});
    const SavedState saved(cr_);
    const Rect at = snapped(cr_, column);
    cairo_rectangle(cr_, at.x, at.y, at.width, at.height);
    cairo_clip(cr_);
    fill_rounded(cr_, {at.x, below ? at.y - radius : at.y, at.width, at.height + radius}, radius,
                 colour);
  }

  // Calls `run` with every stretch of neighbouring categories that have a value.
  template <typename Run>
  void for_runs(const Series& series, Run run) {
    std::size_t first = 0;
    while (first < layout_.categories) {
      std::size_t last = first;
      while (last < layout_.categories && value_at(series, last)) ++last;
      if (last > first) run(first, last);
      first = last + 1;
    }
  }

  void draw_band(std::size_t index) {
    const Series& series = spec_.series[index];
    for_runs(series, [&](std::size_t first, std::size_t end) {
      for (std::size_t at = first; at < end; ++at) {
        cairo_line_to(cr_, layout_.x_of(at), layout_.y_of(*upper_at(series, at)));
      }
      for (std::size_t at = end; at > first; --at) {
        cairo_line_to(cr_, layout_.x_of(at - 1), layout_.y_of(*value_at(series, at - 1)));
      }
      cairo_close_path(cr_);
      set_colour(cr_, palette_.series(series.tint), band_alpha);
      cairo_fill(cr_);
    });
  }

  void draw_line(std::size_t index) {
    const Series& series = spec_.series[index];
    const Colour colour = palette_.series(series.tint);
    const SavedState saved(cr_);
    apply_line_style(cr_, series.kind, layout_.unit);
    set_colour(cr_, colour);
    for_runs(series, [&](std::size_t first, std::size_t end) {
      for (std::size_t at = first; at < end; ++at) {
        cairo_line_to(cr_, layout_.x_of(at), layout_.y_of(*value_at(series, at)));
      }
      cairo_stroke(cr_);
    });
    // A value without neighbours has no line to be seen on.
    for_runs(series, [&](std::size_t first, std::size_t end) {
      if (!series.markers && end - first > 1) return;
      for (std::size_t at = first; at < end; ++at) {
        const Point middle{layout_.x_of(at), layout_.y_of(*value_at(series, at))};
        fill_circle(cr_, middle, std::min(units(3.5), layout_.slot_width() / 3), colour);
      }
    });
  }

  void draw_labels() {
    for (const ChartLabel& label : layout_.labels) {
      TextStyle style = label_style(label.role, layout_.unit * base_font_px);
      const bool legend = label.role == ChartLabel::Role::legend;
      const double mark = legend ? units(legend_mark + legend_gap) : 0;
      style.max_width = std::ceil(label.box.width - mark);
      style.max_height = label.box.height;
      if (legend) {
        const Rect box{label.box.x, label.box.y, units(legend_mark), label.box.height};
        draw_series_mark(cr_, spec_.series[label.series], box, palette_, layout_.unit);
      }
      Text(label.text, style)
          .paint(cr_, {label.box.x + mark, label.box.y}, label_colour(label, palette_));
    }
  }

  cairo_t* cr_;
  const ChartSpec& spec_;
  const ChartLayout& layout_;
  const Palette& palette_;
};

}  // namespace

std::optional<Rect> column_rect(const ChartSpec& spec, const ChartLayout& layout,
                                std::size_t series, std::size_t category) {
  if (series >= spec.series.size() || category >= layout.categories) return {};
  if (!is_columns(spec.series[series].kind) || !layout.plot.drawable()) return {};
  const auto ends = column_values(spec, series, category);
  if (!ends) return {};

  // All stacked series share one column; every other series has its own beside it.
  const bool any_stack =
      std::ranges::count(spec.series, SeriesKind::stacked_columns, &Series::kind) > 0;
  const auto single = std::ranges::count(spec.series, SeriesKind::columns, &Series::kind);
  const auto count = static_cast<double>(single) + (any_stack ? 1 : 0);
  double place = 0;
  if (spec.series[series].kind == SeriesKind::columns) {
    const auto before = spec.series.begin() + static_cast<std::ptrdiff_t>(series);
    place = static_cast<double>(
        std::ranges::count(spec.series.begin(), before, SeriesKind::columns, &Series::kind));
  } else {
    place = static_cast<double>(single);
  }
  const double all = layout.slot_width() * (count > 1 ? 0.76 : 0.56);
  const double width = std::min(all / count, 44 * layout.unit);
  const double gap = count > 1 && width > 4 * layout.unit ? layout.unit : 0;
  const double left = layout.x_of(category) - width * count / 2 + width * place;
  const double y0 = layout.y_of(ends->first);
  const double y1 = layout.y_of(ends->second);
  return Rect{left + gap / 2, std::min(y0, y1), width - gap, std::abs(y1 - y0)};
}

void draw_series_mark(cairo_t* cr, const Series& series, const Rect& box, const Palette& palette,
                      double unit) {
  const Colour colour = palette.series(series.tint);
  const Point middle = box.centre();
  const SavedState saved(cr);
  if (is_columns(series.kind) || series.kind == SeriesKind::band) {
    const double side = 10 * unit;
    const double alpha = series.kind == SeriesKind::band ? 2 * band_alpha : 1;
    fill_rounded(cr, {middle.x - side / 2, middle.y - side / 2, side, side}, 2 * unit, colour,
                 alpha);
    return;
  }
  set_colour(cr, colour);
  apply_line_style(cr, series.kind, unit);
  cairo_move_to(cr, box.x, middle.y);
  cairo_line_to(cr, box.right(), middle.y);
  cairo_stroke(cr);
  if (series.markers) fill_circle(cr, middle, 3.5 * unit, colour);
}

void draw_chart(cairo_t* cr, const ChartSpec& spec, const Rect& rect, const Palette& palette,
                double font_px, std::optional<std::size_t> hovered) {
  if (!rect.drawable()) return;
  const ChartLayout layout = layout_chart(spec, rect, font_px);
  const SavedState saved(cr);
  cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip(cr);
  cairo_new_path(cr);
  ChartPainter(cr, spec, layout, palette).paint(hovered.value_or(layout.categories));
}

}  // namespace sightline::draw
