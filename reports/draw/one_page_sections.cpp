#include "reports/draw/one_page_sections.h"

#include <algorithm>
#include <array>

#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr double gutter = 26;
constexpr std::array vision_splits = {0.5, 0.44, 0.38, 0.56};
constexpr double label_px = 8.5;
constexpr double table_px = 9;
constexpr double table_part = 0.56;
constexpr double head_height = 25;
constexpr double figure_height = 16;
constexpr double area_height = 14;
constexpr double verdict_height = 17;
constexpr std::size_t most_areas = 6;
constexpr std::size_t few_areas = 3;

// What is left of a height that may be unlimited.
double left(double height, double taken) { return height < 0 ? -1 : std::max(0.0, height - taken); }

// Labels above their texts. Returns the height taken.
double answers(PageFlow& flow, const std::vector<PageAnswer>& list, const Rect& rect, double px,
               const Palette& palette) {
  double y = rect.y;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const double share =
        rect.height < 0 ? -1 : left(rect.height, y - rect.y) / static_cast<double>(list.size() - i);
    const double label =
        flow.line(list[i].label, {rect.x, y}, rect.width, {.px = label_px}, palette.second) + 1.5;
    y += label;
    y += flow.paragraph(list[i].text, {rect.x, y}, rect.width, left(share, label + 7), {.px = px},
                        palette.ink) +
         7;
  }
  return list.empty() ? 0 : y - rect.y - 7;
}

// Labels beside their texts. Returns the height taken.
double listing(PageFlow& flow, const std::string& title, const std::vector<PageAnswer>& list,
               const Rect& rect, double px, const Palette& palette) {
  if (list.empty()) return 0;
  const double label_width = std::min(88.0, rect.width * 0.3);
  const double text_x = rect.x + label_width + 8;
  double y = rect.y;
  y += flow.line(title, {rect.x, y}, rect.width, {.px = label_px}, palette.second) + 3;
  const double baseline = (px - label_px) * 0.6;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const double share =
        rect.height < 0 ? -1 : left(rect.height, y - rect.y) / static_cast<double>(list.size() - i);
    const double label = flow.paragraph(list[i].label, {rect.x, y + baseline}, label_width,
                                        left(share, 4), {.px = label_px}, palette.second);
    const double text = flow.paragraph(list[i].text, {text_x, y}, rect.right() - text_x,
                                       left(share, 4), {.px = px}, palette.ink);
    y += std::max(label, text) + 4;
  }
  return y - rect.y - 4;
}

std::size_t shown_areas(const PageWords& words, bool few) {
  return std::min(words.areas.size(), few ? few_areas : most_areas);
}

// Right edges of the four columns of figures, as parts of the table's width.
constexpr std::array<double, 4> column_ends = {0.51, 0.66, 0.84, 1.0};
constexpr std::array<double, 4> column_widths = {0.145, 0.145, 0.17, 0.15};

void figure_cells(PageFlow& flow, const PageFigure& figure, const Rect& row, TextStyle style,
                  Colour label_colour, Colour colour) {
  flow.line(figure.label, {row.x, row.y}, row.width * 0.365, {.px = std::min(style.px, label_px)},
            label_colour);
  style.tabular = true;
  const std::array cells = {&figure.now, &figure.month_18, &figure.then, &figure.growth};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double width = row.width * column_widths.at(i);
    const double right = row.x + row.width * column_ends.at(i);
    flow.whole_line(*cells.at(i), {right - width, row.y}, width, style, colour, 5, Align::right);
  }
}

void targets_table(PageFlow& flow, const PageWords& words, const Rect& rect, bool few,
                   const Palette& palette) {
  double y = rect.y;
  const auto row = [&](const PageFigure& figure, TextStyle style, double height, Colour label,
                       Colour colour) {
    figure_cells(flow, figure, {rect.x, y, rect.width, height}, style, label, colour);
    y += height;
  };
  row(words.heads, {.px = 8}, 10.5, palette.second, palette.second);
  row(words.dates, {.px = 7.5}, head_height - 10.5, palette.second, palette.second);
  for (const auto& figure : words.figures) {
    rule(flow, rect.x, rect.right(), y - 2.5, palette.line);
    row(figure, {.px = table_px, .weight = Weight::semibold}, figure_height, palette.ink,
        palette.ink);
  }
  const auto areas = shown_areas(words, few);
  if (areas == 0) return;
  rule(flow, rect.x, rect.right(), y - 2.5, palette.trajectory);
  y += 1;
  flow.line(words.areas_heading, {rect.x, y}, rect.width, {.px = 8}, palette.second);
  y += area_height;
  for (std::size_t i = 0; i < areas; ++i)
    row(words.areas[i], {.px = 8.5}, area_height, palette.ink, palette.ink);
}

}  // namespace

void rule(PageFlow& flow, double x, double right, double y, Colour colour, double width) {
  flow.drawing([=](cairo_t* cr) { horizontal_hairline(cr, x, right, y, colour, width); });
}

double heading(PageFlow& flow, const std::string& text, const Rect& rect, const Palette& palette) {
  constexpr double heading_px = 11.5;
  flow.line(text, {rect.x, rect.y}, rect.width, {.px = heading_px, .weight = Weight::semibold},
            palette.accent);
  rule(flow, rect.x, rect.right(), rect.y + heading_height - 6, palette.line, 0.8);
  return rect.y + heading_height;
}

double draw_vision(PageFlow& flow, const PageWords& words, const Rect& rect, double px,
                   const Palette& palette) {
  const double y = heading(flow, words.vision, rect, palette);
  const double taken = y - rect.y;
  const double room = left(rect.height, taken);
  if (words.answers.empty() && words.reputation.empty())
    return taken +
           flow.line(words.vision_empty, {rect.x, y}, rect.width, {.px = px}, palette.second);
  const bool both = !words.answers.empty() && !words.reputation.empty();
  const auto place = [&](PageFlow& on, double part) {
    const double width = both ? (rect.width - gutter) * part : rect.width;
    const double second = both ? rect.x + width + gutter : rect.x;
    const double said = answers(on, words.answers, {rect.x, y, width, room}, px, palette);
    const double known = listing(on, words.reputation_heading, words.reputation,
                                 {second, y, rect.right() - second, room}, px, palette);
    return std::max(said, known);
  };
  // The split that leaves the least of both columns empty.
  const auto height = [&](double part) {
    PageFlow trial;
    return place(trial, part);
  };
  const double best = both ? *std::ranges::min_element(vision_splits, {}, height) : 1;
  return taken + place(flow, best);
}

bool has_targets(const PageWords& words) { return !words.figures.empty() || !words.areas.empty(); }

double targets_height(const PageWords& words, bool few) {
  if (!has_targets(words)) return heading_height + figure_height;
  const auto areas = static_cast<double>(shown_areas(words, few));
  const double table = head_height + figure_height * static_cast<double>(words.figures.size()) +
                       (areas > 0 ? 1 + area_height * (areas + 1) : 0);
  return heading_height + std::max(table, 40.0) + (words.verdict.empty() ? 0 : verdict_height);
}

double draw_targets(PageFlow& flow, const PageWords& words, const Rect& rect, bool few,
                    const Palette& palette) {
  const double y = heading(flow, words.targets, rect, palette);
  double bottom = rect.bottom();
  if (!words.verdict.empty()) {
    bottom -= verdict_height;
    flow.line(words.verdict, {rect.x, bottom + 5}, rect.width, {.px = table_px},
              palette.text(words.verdict_tone));
  }
  if (!has_targets(words))
    return y - rect.y +
           flow.line(words.targets_empty, {rect.x, y}, rect.width, {.px = table_px},
                     palette.second);
  const double width = (rect.width - gutter) * table_part;
  targets_table(flow, words, {rect.x, y, width, bottom - y}, few, palette);
  const Rect chart{rect.x + width + gutter, y - 2, rect.width - width - gutter, bottom - y};
  flow.drawing(
      [&words, &palette, chart](cairo_t* cr) { draw_chart(cr, words.chart, chart, palette, 8.5); });
  return rect.height;
}

}  // namespace sightline::draw
