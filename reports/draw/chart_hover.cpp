#include <algorithm>
#include <cmath>
#include <vector>

#include "reports/draw/chart_parts.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

struct HoverLine {
  std::size_t series;
  Text name;
  Text value;
};

// A card at the other end of the plot leaves the lines it speaks of in sight.
bool told_in_upper_half(const ChartSpec& spec, const ChartLayout& layout, std::size_t category) {
  std::size_t upper = 0;
  std::size_t all = 0;
  for (const Series& series : spec.series) {
    const auto value = value_at(series, category);
    if (!value) continue;
    ++all;
    if (layout.y_of(*value) < layout.plot.centre().y) ++upper;
  }
  return 2 * upper > all;
}

}  // namespace

void draw_hover_card(cairo_t* cr, const ChartSpec& spec, const ChartLayout& layout,
                     const Palette& palette, std::size_t category) {
  const double unit = layout.unit;
  const double px = 12 * unit;
  std::vector<HoverLine> lines;
  double name_width = 0;
  double value_width = 0;
  for (const CategoryValue& told : values_at(spec, category)) {
    lines.push_back({told.series, Text(told.name, {.px = px, .max_width = 180 * unit}),
                     Text(told.text, {.px = px, .weight = Weight::semibold, .tabular = true})});
    name_width = std::max(name_width, lines.back().name.width());
    value_width = std::max(value_width, lines.back().value.width());
  }
  const Text title(category_name(spec, category), {.px = px, .weight = Weight::semibold});
  if (lines.empty()) return;

  const double padding = 10 * unit;
  const double marks = (legend_mark + legend_gap) * unit;
  const double row = title.height() + 4 * unit;
  const double inner = std::max(title.width(), marks + name_width + 16 * unit + value_width);
  Rect card{0, layout.plot.y + 4 * unit, std::ceil(inner + 2 * padding),
            std::ceil(row * static_cast<double>(lines.size() + 1) + 2 * padding - 4 * unit)};
  if (card.width > layout.bounds.width || card.height > layout.bounds.height) return;

  // To the right of the category if there is room, else to its left, never outside the chart.
  const double away = layout.slot_width() / 2 + 6 * unit;
  const double middle = layout.x_of(category);
  const bool right = middle + away + card.width <= layout.bounds.right();
  card.x = std::clamp(right ? middle + away : middle - away - card.width, layout.bounds.x,
                      layout.bounds.right() - card.width);
  if (told_in_upper_half(spec, layout, category)) {
    card.y = layout.plot.bottom() - card.height - 8 * unit;
  }
  card.y = std::clamp(card.y, layout.bounds.y, layout.bounds.bottom() - card.height);

  fill_rounded(cr, card, 8 * unit, palette.surface);
  stroke_rounded(cr, card, 8 * unit, palette.line, unit);
  double y = card.y + padding;
  title.paint(cr, {card.x + padding, y}, palette.ink);
  for (const HoverLine& line : lines) {
    y += row;
    const Rect mark{card.x + padding, y, legend_mark * unit, line.value.height()};
    draw_series_mark(cr, spec.series[line.series], mark, palette, unit);
    line.name.paint(cr, {card.x + padding + marks, y}, palette.second);
    line.value.paint(cr, {card.right() - padding - line.value.width(), y}, palette.ink);
  }
}

}  // namespace sightline::draw
