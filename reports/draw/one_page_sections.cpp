#include "reports/draw/one_page_sections.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr double gutter = 26;
constexpr std::array vision_splits = {0.5, 0.44, 0.38, 0.56};
constexpr double label_px = 8.5;
constexpr double table_px = 9;
constexpr double table_part = 0.6;
constexpr double section_head_height = 25;
constexpr double figure_height = 16;
constexpr double area_height = 14;
constexpr double verdict_height = 17;
constexpr std::size_t most_areas = 6;
constexpr std::size_t few_areas = 4;
constexpr double head_px = 8;
constexpr double date_px = 7.5;
constexpr double area_px = 8.5;
constexpr double least_px = 5;

// What is left of a height that may be unlimited.
double left(double height, double taken) { return height < 0 ? -1 : std::max(0.0, height - taken); }

// Labels above their texts. Returns the height taken.
double page_answers(PageFlow& flow, const std::vector<PageAnswer>& list, const Rect& rect,
                    double px, const Palette& palette) {
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

// Rows of specialty areas; the last of them may stand for several.
std::vector<PageFigure> area_rows(const PageWords& words, bool few) {
  const auto rows = shown_areas(words, few);
  if (rows == words.areas.size()) return words.areas;
  std::vector<PageFigure> list(words.areas.begin(),
                               words.areas.begin() + static_cast<std::ptrdiff_t>(rows) - 1);
  list.push_back(words.other_areas(rows - 1));
  return list;
}

struct TableRow {
  PageFigure figure;
  TextStyle style;
  double height;
};

constexpr std::size_t columns = 4;

std::array<const std::string*, columns> cells_of(const PageFigure& figure) {
  return {&figure.now, &figure.month_18, &figure.then, &figure.growth};
}

TextStyle label_style(const TableRow& row) {
  auto style = row.style;
  style.px = std::min(style.px, label_px);
  style.weight = Weight::regular;
  return style;
}

// Each column is as wide as its widest cell, so that neighbours never touch; what the width leaves
// over stands before them, and where it is too little all are set smaller alike.
class TargetColumns {
 public:
  TargetColumns(const std::vector<TableRow>& rows, double width) {
    constexpr double least_label = 0.37;
    constexpr double most_label = 0.44;
    for (const auto& row : rows) {
      label_ = std::max(label_, Text(row.figure.label, label_style(row)).width());
      const auto cells = cells_of(row.figure);
      for (std::size_t i = 0; i < columns; ++i)
        if (!cells.at(i)->empty())
          widths_.at(i) = std::max(widths_.at(i), Text(*cells.at(i), row.style).width() + 1);
    }
    const double natural = std::accumulate(widths_.begin(), widths_.end(), 0.0);
    label_ = std::min(label_, most_label * width);
    label_ =
        std::max(std::min(label_, least_label * width), std::min(label_, width - natural - gaps));
    const double room = width - label_ - gaps;
    const double scale = natural > room ? room / natural : 1;
    for (double& each : widths_) each *= scale;
    gap_ = least_gap + (room - natural * scale) / columns;
  }

  [[nodiscard]] double label() const { return label_; }
  /// Before a column.
  [[nodiscard]] double gap() const { return gap_; }
  [[nodiscard]] double width(std::size_t column) const { return widths_.at(column); }

 private:
  static constexpr double least_gap = 8;
  static constexpr double gaps = least_gap * columns;

  double label_ = 0;
  double gap_ = least_gap;
  std::array<double, columns> widths_{};
};

void draw_row(PageFlow& flow, const TableRow& row, const TargetColumns& widths, Point at,
              const Palette& palette) {
  const bool is_head = row.style.px <= head_px;
  const auto colour = is_head ? palette.second : palette.ink;
  flow.line(row.figure.label, at, widths.label(), label_style(row), colour);
  const auto cells = cells_of(row.figure);
  at.x += widths.label();
  for (std::size_t i = 0; i < columns; ++i) {
    at.x += widths.gap();
    flow.whole_line(*cells.at(i), at, widths.width(i), row.style, colour, least_px, Align::right);
    at.x += widths.width(i);
  }
}

void targets_table(PageFlow& flow, const PageWords& words, const Rect& rect, bool few,
                   const Palette& palette) {
  std::vector<TableRow> rows{
      {words.heads, {.px = head_px}, 10.5},
      {words.dates, {.px = date_px, .tabular = true}, section_head_height - 10.5}};
  for (const auto& figure : words.figures)
    rows.push_back(
        {figure, {.px = table_px, .weight = Weight::semibold, .tabular = true}, figure_height});
  const auto areas_at = rows.size();
  for (auto& area : area_rows(words, few))
    rows.push_back({std::move(area), {.px = area_px, .tabular = true}, area_height});

  const TargetColumns widths(rows, rect.width);
  constexpr std::size_t heads = 2;
  double y = rect.y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == areas_at) {
      rule(flow, rect.x, rect.right(), y - 2.5, palette.trajectory);
      y += 1;
      flow.line(words.areas_heading, {rect.x, y}, rect.width, {.px = head_px}, palette.second);
      y += area_height;
    } else if (i >= heads && i < areas_at) {
      rule(flow, rect.x, rect.right(), y - 2.5, palette.line);
    }
    draw_row(flow, rows[i], widths, {rect.x, y}, palette);
    y += rows[i].height;
  }
}

}  // namespace

void rule(PageFlow& flow, double x, double right, double y, Colour colour, double width) {
  flow.drawing([=](cairo_t* cr) { horizontal_hairline(cr, x, right, y, colour, width); });
}

namespace {

constexpr TextStyle heading_style{.px = 11.5, .weight = Weight::semibold};

}  // namespace

double heading_width(const std::string& text) { return Text(text, heading_style).width(); }

double heading(PageFlow& flow, const std::string& text, const Rect& rect, const Palette& palette) {
  flow.line(text, {rect.x, rect.y}, rect.width, heading_style, palette.accent);
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
    const double said = page_answers(on, words.answers, {rect.x, y, width, room}, px, palette);
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
  const double table = section_head_height +
                       figure_height * static_cast<double>(words.figures.size()) +
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
