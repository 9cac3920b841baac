#include "reports/draw/serving_map.h"

#include <algorithm>

#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

// At 14 px text.
constexpr double map_head_height = 30, map_gap = 8, pad = 10, radius = 8;
constexpr double followed_links = 40;
// Of the whole width.
constexpr std::array lefts{0.0, 0.33, 0.66};
constexpr std::array widths{0.25, 0.25, 0.34};

Colour ink_of(Tone tone, const Palette& palette) {
  switch (tone) {
    case Tone::good:
      return palette.good;
    case Tone::warning:
      return palette.warning;
    case Tone::bad:
      return palette.bad;
    default:
      return palette.second;
  }
}

}  // namespace

std::vector<bool> connected(const ServingMap& map, std::size_t node) {
  std::vector<bool> up(map.nodes.size());
  if (node >= up.size()) return up;
  up[node] = true;
  auto down = up;
  // Columns are few, so as many rounds reach everything.
  for (int round = 0; round < 2; ++round) {
    for (const auto& link : map.links) {
      if (down[link.from]) down[link.to] = true;
      if (up[link.to]) up[link.from] = true;
    }
  }
  for (std::size_t i = 0; i < up.size(); ++i) up[i] = up[i] || down[i];
  return up;
}

MapLayout::MapLayout(const ServingMap& map, double width, double font_px)
    : unit_(font_px / base_font_px), font_px_(font_px) {
  for (std::size_t i = 0; i < lefts.size(); ++i) {
    left_.at(i) = width * lefts.at(i);
    width_.at(i) = width * widths.at(i);
  }
  std::array<double, 3> next{};
  next.fill(map_head_height * unit_);
  for (const auto& node : map.nodes) {
    double height = 2 * pad * unit_ * 0.6 + title_of(node).height();
    if (!node.note.empty()) height += note_of(node).height() + 2 * unit_;
    auto& y = next.at(node.column);
    places_.push_back({left_.at(node.column), y, width_.at(node.column), height});
    y += height + map_gap * unit_;
  }
  height_ = *std::ranges::max_element(next);
}

double MapLayout::inner_width(std::size_t column) const {
  return std::max(20 * unit_, width_.at(column) - 2 * pad * unit_);
}

Text MapLayout::title_of(const MapNode& node) const {
  return {node.title,
          {.px = font_px_ * 0.93, .max_width = inner_width(node.column), .wrap = Wrap::paragraph}};
}

Text MapLayout::note_of(const MapNode& node) const {
  return {node.note,
          {.px = font_px_ * 0.86, .max_width = inner_width(node.column), .wrap = Wrap::paragraph}};
}

void MapLayout::paint(cairo_t* cr, const ServingMap& map, const std::optional<std::size_t>& chosen,
                      const Palette& palette) const {
  for (std::size_t i = 0; i < map.heads.size(); ++i) {
    const Text head(map.heads.at(i),
                    {.px = font_px_ * 0.86, .weight = Weight::semibold, .max_width = width_.at(i)});
    head.paint(cr, {left_.at(i), 0}, palette.second);
  }
  const auto with = chosen ? connected(map, *chosen) : std::vector<bool>{};
  const auto stands_out = [&](std::size_t node) { return chosen && with[node]; };
  // A few lines can be followed; of many only their drift is felt, and those that pass behind a
  // column are the faintest.
  const auto count = static_cast<double>(std::max<std::size_t>(map.links.size(), 1));
  const double others = chosen ? 0.12 : std::clamp(followed_links * 0.4 / count, 0.12, 0.4);
  // Those that stand out lie above the others.
  for (const bool strong : {false, true})
    for (const auto& link : map.links) {
      if ((stands_out(link.from) && stands_out(link.to)) != strong) continue;
      const bool passes = map.nodes[link.to].column > map.nodes[link.from].column + 1;
      paint_link(cr, link, strong, strong ? 1 : passes ? others / 2 : others, palette);
    }
  for (std::size_t i = 0; i < map.nodes.size(); ++i)
    paint_node(cr, map.nodes[i], places_[i], stands_out(i), chosen && !stands_out(i), palette);
}

void MapLayout::paint_link(cairo_t* cr, const MapLink& link, bool strong, double opacity,
                           const Palette& palette) const {
  const auto& from = places_[link.from];
  const auto& to = places_[link.to];
  const double x0 = from.right();
  const double x1 = to.x;
  const double bend = (x1 - x0) / 2;
  const SavedState state(cr);
  cairo_new_path(cr);
  cairo_move_to(cr, x0, from.centre().y);
  cairo_curve_to(cr, x0 + bend, from.centre().y, x1 - bend, to.centre().y, x1, to.centre().y);
  cairo_set_line_width(cr, (strong ? 2 : 1.2) * unit_);
  set_colour(cr, strong ? palette.accent : palette.second, opacity);
  cairo_stroke(cr);
}

void MapLayout::paint_node(cairo_t* cr, const MapNode& node, const Rect& place, bool strong,
                           bool faint, const Palette& palette) const {
  const double u = unit_;
  fill_rounded(cr, place, radius * u, strong ? palette.accent_pale : palette.surface);
  stroke_rounded(cr, place, radius * u, strong ? palette.accent : palette.line, strong ? 1.5 : 1);
  const auto title = title_of(node);
  double y = place.y + pad * u * 0.6;
  title.paint(cr, {place.x + pad * u, y}, faint ? palette.second : palette.ink);
  if (node.note.empty()) return;
  y += title.height() + 2 * u;
  note_of(node).paint(cr, {place.x + pad * u, y}, ink_of(node.tone, palette));
}

}  // namespace sightline::draw
