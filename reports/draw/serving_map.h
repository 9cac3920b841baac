// The line of sight as a map: vision at the left, targets and KPIs between, actions at the right,
// and a line from each to what it serves. Where a line is missing, the plan has a gap.
#pragma once

#include <cairo.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"
#include "reports/draw/text.h"

namespace sightline::draw {

struct MapNode {
  std::size_t column = 0;  // 0 vision, 1 targets and KPIs, 2 actions
  std::string title;
  std::string note;  // below it: "■ late 6 days", "▲ no action serves it"
  Tone tone = Tone::neutral;

  bool operator==(const MapNode&) const = default;
};

// `from` stands left of `to`, both places in ServingMap::nodes.
struct MapLink {
  std::size_t from = 0;
  std::size_t to = 0;

  bool operator==(const MapLink&) const = default;
};

struct ServingMap {
  std::array<std::string, 3> heads;
  std::vector<MapNode> nodes;
  std::vector<MapLink> links;
};

// What this node serves and what serves it, at any distance, itself included.
[[nodiscard]] std::vector<bool> connected(const ServingMap& map, std::size_t node);

class MapLayout {
 public:
  // `font_px` is the size of body text; all grows with it.
  MapLayout(const ServingMap& map, double width, double font_px);

  [[nodiscard]] double height() const { return height_; }
  // Of the nodes, in their order.
  [[nodiscard]] const std::vector<Rect>& places() const { return places_; }
  // The chosen node and all it is connected with stand out, the rest steps back. The map has to be
  // that of the layout.
  void paint(cairo_t* cr, const ServingMap& map, const std::optional<std::size_t>& chosen,
             const Palette& palette) const;

 private:
  [[nodiscard]] double inner_width(std::size_t column) const;
  [[nodiscard]] Text title_of(const MapNode& node) const;
  [[nodiscard]] Text note_of(const MapNode& node) const;
  void paint_link(cairo_t* cr, const MapLink& link, bool strong, double opacity,
                  const Palette& palette) const;
  void paint_node(cairo_t* cr, const MapNode& node, const Rect& place, bool strong, bool faint,
                  const Palette& palette) const;

  double unit_;
  double font_px_;
  std::array<double, 3> left_{};
  std::array<double, 3> width_{};
  std::vector<Rect> places_;
  double height_ = 0;
};

}  // namespace sightline::draw
