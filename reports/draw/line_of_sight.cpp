#include "reports/draw/line_of_sight.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double small_text = 12 / base_font_px;
constexpr double gap_between = 20 / base_font_px;
constexpr double dot_radius = 7 / base_font_px;
constexpr double today_radius = 9 / base_font_px;
constexpr double track_height = 6 / base_font_px;

// Distances of the three texts from the line's middle, in units of the font.
constexpr double date_above = 34 / base_font_px;
constexpr double headline_below = 13 / base_font_px;
constexpr double detail_below = 33 / base_font_px;
constexpr double whole_height = 86 / base_font_px;

struct Texts {
  Text date, headline, detail;

  Texts(const SightPoint& point, double font_px, double max_width = -1)
      : date(point.date, {.px = small_text * font_px, .max_width = max_width}),
        headline(point.headline,
                 {.px = font_px, .weight = Weight::semibold, .max_width = max_width}),
        detail(point.detail, {.px = small_text * font_px, .max_width = max_width}) {}

  [[nodiscard]] double width() const {
    return std::max({date.width(), headline.width(), detail.width()});
  }
};

double clean_position(double position) {
  return std::isfinite(position) ? std::clamp(position, 0.0, 1.0) : 0;
}

// The widest width that lets all boxes stand side by side: only boxes wider than it are cut.
double width_limit(std::vector<double> widths, double room) {
  std::ranges::sort(widths);
  double left = room;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const double fair = left / static_cast<double>(widths.size() - at);
    if (widths[at] > fair) return std::max(0.0, fair);
    left -= widths[at];
  }
  return widths.back();
}

// Moves boxes apart as little as possible: those that would overlap become one cluster around the
// mean of where its members want to be, and a cluster that runs into its neighbour joins it.
void spread(std::vector<SightLabel>& labels, double left, double right, double gap) {
  struct Cluster {
    double x, width, wish_sum;
    std::size_t first, count;
  };
  const auto settle = [&](Cluster& cluster) {
    const double wish = cluster.wish_sum / static_cast<double>(cluster.count);
    cluster.x = std::clamp(wish, left, std::max(left, right - cluster.width));
  };
  std::vector<Cluster> clusters;
  for (std::size_t at = 0; at < labels.size(); ++at) {
    Cluster next{labels[at].box.x, labels[at].box.width, labels[at].box.x, at, 1};
    settle(next);
    while (!clusters.empty() && clusters.back().x + clusters.back().width + gap > next.x) {
      const Cluster before = clusters.back();
      clusters.pop_back();
      const double shift = before.width + gap;
      next = {0, shift + next.width,
              before.wish_sum + next.wish_sum - static_cast<double>(next.count) * shift,
              before.first, before.count + next.count};
      settle(next);
    }
    clusters.push_back(next);
  }
  for (const Cluster& cluster : clusters) {
    double x = cluster.x;
    for (std::size_t at = cluster.first; at < cluster.first + cluster.count; ++at) {
      labels[at].box.x = x;
      x += labels[at].box.width + gap;
    }
  }
}

// A hairline from the dot to its label when the label had to move away from it.
void draw_leader(cairo_t* cr, const SightLabel& label, const SightLayout& layout, double middle,
                 const Palette& palette, double font_px) {
  if (label.dot_x >= label.box.x && label.dot_x <= label.box.right()) return;
  cairo_move_to(cr, label.dot_x, layout.line_y);
  cairo_line_to(cr, middle, layout.line_y - (date_above - 15 / base_font_px) * font_px);
  set_colour(cr, palette.trajectory);
  cairo_set_line_width(cr, font_px / base_font_px);
  cairo_stroke(cr);
}

}  // namespace

double line_of_sight_height(double font_px) { return whole_height * font_px; }

SightLayout layout_line_of_sight(const LineOfSight& sight, const Rect& rect, double font_px) {
  SightLayout layout;
  if (!rect.drawable() || !std::isfinite(font_px) || font_px <= 0) return layout;
  const double margin = std::min(today_radius * font_px, rect.width / 2);
  layout.line_left = rect.x + margin;
  layout.line_right = rect.right() - margin;
  layout.line_y =
      rect.y + std::max(0.0, rect.height - whole_height * font_px) / 2 + date_above * font_px;
  layout.reached_x = layout.line_left;
  if (sight.points.empty()) return layout;

  std::vector<double> widths;
  for (std::size_t at = 0; at < sight.points.size(); ++at) {
    const SightPoint& point = sight.points[at];
    SightLabel label;
    label.point = at;
    label.dot_x = std::lerp(layout.line_left, layout.line_right, clean_position(point.position));
    if (point.reached) layout.reached_x = std::max(layout.reached_x, label.dot_x);
    label.box = {0, layout.line_y - date_above * font_px, Texts(point, font_px).width(),
                 whole_height * font_px};
    widths.push_back(label.box.width);
    layout.labels.push_back(label);
  }
  std::ranges::stable_sort(layout.labels, {}, &SightLabel::dot_x);

  const auto count = static_cast<double>(widths.size());
  const double gap = std::min(gap_between * font_px, rect.width / (4 * count));
  const double limit = width_limit(widths, rect.width - gap * (count - 1));
  for (SightLabel& label : layout.labels) {
    label.box.width = std::min(label.box.width, limit);
    label.box.x = std::clamp(label.dot_x - label.box.width / 2, rect.x,
                             std::max(rect.x, rect.right() - label.box.width));
  }
  spread(layout.labels, rect.x, rect.right(), gap);
  for (SightLabel& label : layout.labels) {
    // Texts of a box that reaches an end of the line line up with that end.
    if (label.box.x < layout.line_left) label.anchor = 0;
    if (label.box.right() > layout.line_right) label.anchor = 1;
  }
  return layout;
}

bool has_room(const LineOfSight& sight, const Rect& rect, double font_px) {
  const auto layout = layout_line_of_sight(sight, rect, font_px);
  return std::ranges::all_of(layout.labels, [&](const SightLabel& label) {
    return Texts(sight.points[label.point], font_px).width() <= label.box.width;
  });
}

double sight_font(const LineOfSight& sight, double width, double wanted, double least) {
  constexpr double step = 0.5;
  for (double px = wanted; px > least; px -= step)
    if (has_room(sight, {0, 0, width, line_of_sight_height(px)}, px)) return px;
  return least;
}

double text_left(const SightLabel& label, double width) {
  const double room = std::max(0.0, label.box.width - width);
  if (label.anchor == 0.5)
    return std::clamp(label.dot_x - width / 2, label.box.x, label.box.x + room);
  return label.box.x + room * label.anchor;
}

void draw_line_of_sight(cairo_t* cr, const LineOfSight& sight, const Rect& rect,
                        const Palette& palette, double font_px) {
  if (!rect.drawable()) return;
  const SightLayout layout = layout_line_of_sight(sight, rect, font_px);
  const SavedState saved(cr);
  cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip(cr);
  cairo_new_path(cr);

  for (const SightLabel& label : layout.labels) {
    const Texts texts(sight.points[label.point], font_px, std::ceil(label.box.width));
    const auto aligned = [&](const Text& text) { return text_left(label, text.width()); };
    draw_leader(cr, label, layout, aligned(texts.date) + texts.date.width() / 2, palette, font_px);
    texts.date.paint(cr, {aligned(texts.date), label.box.y}, palette.second);
    texts.headline.paint(cr, {aligned(texts.headline), layout.line_y + headline_below * font_px},
                         palette.ink);
    texts.detail.paint(cr, {aligned(texts.detail), layout.line_y + detail_below * font_px},
                       palette.second);
  }

  const double track = track_height * font_px;
  const double top = layout.line_y - track / 2;
  fill_rounded(cr, {layout.line_left, top, layout.line_right - layout.line_left, track}, track / 2,
               palette.line);
  if (palette.line == palette.ink) {
    // As dark as what is reached, the way ahead would look reached: it becomes an outline.
    const double edge = 1.5 * font_px / base_font_px;
    fill_rounded(cr,
                 {layout.line_left + edge, top + edge,
                  layout.line_right - layout.line_left - 2 * edge, track - 2 * edge},
                 track / 2 - edge, palette.surface);
  }
  fill_rounded(cr, {layout.line_left, top, layout.reached_x - layout.line_left, track}, track / 2,
               palette.accent);
  for (const SightLabel& label : layout.labels) {
    const SightPoint& point = sight.points[label.point];
    const Point middle{label.dot_x, layout.line_y};
    const double radius = (point.today ? today_radius : dot_radius) * font_px;
    const double ring = 2.5 * font_px / base_font_px;
    fill_circle(cr, middle, radius, palette.accent);
    if (!point.reached) fill_circle(cr, middle, radius - ring, palette.surface);
  }
}

}  // namespace sightline::draw
