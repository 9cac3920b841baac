#include <algorithm>
#include <cmath>

#include "reports/draw/timeline.h"

namespace sightline::draw {
namespace {

constexpr double row_height = 56 / base_font_px;
constexpr double header_height = 44 / base_font_px;
constexpr double bar_height = 18 / base_font_px;
constexpr double least_bar_width = 4 / base_font_px;
constexpr double grip_inside = 7 / base_font_px;
constexpr double grip_beside = 4 / base_font_px;

}  // namespace

double timeline_row_height(double font_px) { return std::round(row_height * font_px); }

double timeline_height(const TimelineSpec& spec, double font_px) {
  return std::round(header_height * font_px) +
         static_cast<double>(spec.rows.size()) * timeline_row_height(font_px);
}

TimelineLayout layout_timeline(const TimelineSpec& spec, const Rect& rect, double font_px,
                               double scroll) {
  TimelineLayout layout;
  if (!rect.drawable() || !std::isfinite(font_px) || font_px <= 0) return layout;
  layout.bounds = rect;
  layout.unit = font_px / base_font_px;
  layout.row_height = timeline_row_height(font_px);
  const double horizon = std::max(1, spec.days);
  layout.view = spec.view.days > 0 ? within(spec.view, horizon) : DayWindow{0, horizon};
  layout.rows = spec.rows.size();

  const double head = std::min(rect.height, std::round(header_height * font_px));
  // Bars keep at least a third of the width.
  const double titles = std::clamp(spec.title_width, 0.0, rect.width * 2 / 3);
  layout.header = {rect.x, rect.y, rect.width, head};
  layout.titles = {rect.x, rect.y + head, titles, rect.height - head};
  layout.bars = {rect.x + titles, rect.y + head, rect.width - titles, rect.height - head};
  const double most = std::max(0.0, timeline_height(spec, font_px) - rect.height);
  layout.scroll = std::isfinite(scroll) ? std::clamp(scroll, 0.0, most) : 0;
  return layout;
}

double TimelineLayout::day_width() const { return bars.width / view.days; }

double TimelineLayout::x_of(double day) const { return bars.x + (day - view.first) * day_width(); }

double TimelineLayout::day_at(double x) const {
  return bars.width > 0 ? view.first + (x - bars.x) / day_width() : view.first;
}

Rect TimelineLayout::row_rect(std::size_t row) const {
  return {bounds.x, bars.y - scroll + static_cast<double>(row) * row_height, bounds.width,
          row_height};
}

std::optional<std::size_t> row_at(const TimelineLayout& layout, Point point) {
  if (!layout.bounds.contains(point) || point.y < layout.bars.y) return {};
  const auto row =
      static_cast<std::size_t>((point.y - layout.bars.y + layout.scroll) / layout.row_height);
  if (row >= layout.rows) return {};
  return row;
}

std::optional<Rect> bar_rect(const TimelineSpec& spec, const TimelineLayout& layout,
                             std::size_t row) {
  if (row >= spec.rows.size() || !layout.bars.drawable()) return {};
  const std::optional<TimelineBar>& planned = spec.rows[row].bar;
  if (!planned) return {};
  const TimelineBar& bar = *planned;
  // As floating point, so that days near the limits of int do not overflow.
  const double first = bar.first_day;
  const double end = first + std::max(0, bar.days);
  const double from = layout.view.first;
  if (end < from || (end == from && first < from) || first >= layout.view.end()) return {};

  const double least = least_bar_width * layout.unit * base_font_px;
  double left = layout.x_of(std::max(from, first));
  const double right = layout.x_of(std::min(layout.view.end(), end));
  const double width = std::max(right - left, least);
  left = std::min(left, layout.bars.right() - width);
  const Rect whole = layout.row_rect(row);
  const double height = bar_height * layout.unit * base_font_px;
  return Rect{left, whole.centre().y - height / 2, width, height};
}

std::optional<BarHit> bar_at(const TimelineSpec& spec, const TimelineLayout& layout, Point point) {
  const auto row = row_at(layout, point);
  const auto bar = row ? bar_rect(spec, layout, *row) : std::nullopt;
  if (!bar) return {};
  const double beside = grip_beside * layout.unit * base_font_px;
  const Rect reach{bar->x - beside, bar->y - beside, bar->width + 2 * beside,
                   bar->height + 2 * beside};
  if (!reach.contains(point) || !layout.bars.contains(point)) return {};
  const double inside = std::min(grip_inside * layout.unit * base_font_px, bar->width / 3);
  const auto& days = *spec.rows[*row].bar;
  const double first = days.first_day;
  const bool has_start = first >= layout.view.first;
  const bool has_end = first + std::max(0, days.days) <= layout.view.end();
  if (has_start && point.x < bar->x + inside) return BarHit{*row, BarPart::start};
  if (has_end && point.x >= bar->right() - inside) return BarHit{*row, BarPart::end};
  return BarHit{*row, BarPart::whole};
}

}  // namespace sightline::draw
