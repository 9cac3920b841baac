#include "reports/draw/slide_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/slide_text.h"

namespace sightline::draw {
namespace {

// No slide has room for more, so the others need not be measured.
constexpr std::size_t most_rows = 40;
// A list narrower than this, in units, has its chips below the titles.
constexpr double narrow_below = 560;
constexpr double list_smallest_px = 4;
constexpr double smaller = 0.94;
// What sums of heights may differ by.
constexpr double hair = 0.01;

// Parts of the size of a row's title.
constexpr double lead_part = 0.8;
constexpr double note_part = 0.74;
constexpr double chip_part = 0.8;
constexpr double heading_part = 0.86;
constexpr double gap_part = 0.9;
constexpr double pad_part = 0.42;

// A line without words is as high as one with them.
double line_height(double px) { return Text({}, {.px = px}).height(); }

TextStyle heading_style(double px) { return {.px = px * heading_part, .weight = Weight::semibold}; }

void place_chip(PageFlow& flow, const Rect& at, const SlideRow& row, double px,
                const Palette& palette) {
  flow.drawing([&row, &palette, at, px](cairo_t* cr) {
    draw_chip_in(cr, at, row.state, row.tone, palette, px);
  });
}

}  // namespace

SlideRows::Columns SlideRows::columns(double px) const {
  Columns result;
  result.narrow = width_ < narrow_below * unit_;
  result.chip_px = px * chip_part;
  const auto count = std::min(list_.rows.size(), most_rows);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& row = list_.rows[i];
    if (!row.lead.empty())
      result.lead = std::max(result.lead, Text(row.lead, {.px = px * lead_part}).width());
    if (!row.state.empty())
      result.chip = std::max(result.chip, chip_size(row.state, result.chip_px).width);
  }
  const double most_chip = result.narrow ? width_ : width_ * 0.36;
  while (result.chip > most_chip && result.chip_px > list_smallest_px) {
    result.chip_px *= smaller;
    result.chip *= smaller;
  }
  result.title = width_;
  if (result.narrow) return result;
  result.lead = std::min(std::ceil(result.lead), width_ * 0.22);
  const double gap = px * gap_part;
  if (result.lead > 0) result.title -= result.lead + gap;
  if (result.chip > 0) result.title -= result.chip + gap;
  return result;
}

bool SlideRows::breaks_a_word(const SlideRow& row, double px, const Columns& columns) const {
  const auto needs = [](const std::string& text, double size, double width) {
    return !text.empty() && widest_word(text, {.px = size}) > width;
  };
  return needs(row.title, px, columns.title) || needs(row.note, px * note_part, columns.title) ||
         needs(row.lead, px * lead_part, columns.narrow ? width_ : columns.lead + 1);
}

double SlideRows::heading(PageFlow* flow, Point at, double px, const Palette& palette) const {
  if (list_.heading.empty()) return 0;
  Text text = wrapped(list_.heading, heading_style(px), width_);
  const double height = text.height() + px * 0.3;
  if (flow != nullptr) flow->place(std::move(text), at, palette.second);
  return height;
}

double SlideRows::row(PageFlow* flow, const SlideRow& row, Point at, double px,
                      const Columns& columns, const Palette& palette) const {
  const double pad = px * pad_part;
  at.y += pad;
  return 2 * pad + (columns.narrow ? below(flow, row, at, px, columns, palette)
                                   : beside(flow, row, at, px, columns, palette));
}

double SlideRows::beside(PageFlow* flow, const SlideRow& row, Point at, double px,
                         const Columns& columns, const Palette& palette) const {
  const double line = line_height(px);
  const double gap = px * gap_part;
  const double left = at.x + (columns.lead > 0 ? columns.lead + gap : 0);
  Text title = wrapped(row.title, {.px = px}, columns.title);
  double height = title.height();
  if (flow != nullptr) flow->place(std::move(title), {left, at.y}, palette.ink);
  if (!row.note.empty()) {
    Text note = wrapped(row.note, {.px = px * note_part}, columns.title);
    const double top = height + px * 0.1;
    height = top + note.height();
    if (flow != nullptr) flow->place(std::move(note), {left, at.y + top}, palette.second);
  }
  if (!row.lead.empty()) {
    // On the line the title stands on.
    const double down = (line - line_height(px * lead_part)) * 0.78;
    Text lead = wrapped(row.lead, {.px = px * lead_part}, columns.lead + 1);
    height = std::max(height, down + lead.height());
    if (flow != nullptr) flow->place(std::move(lead), {at.x, at.y + down}, palette.second);
  }
  if (!row.state.empty()) {
    const double chip = chip_size(row.state, columns.chip_px).height;
    const double down = (line - chip) / 2;
    height = std::max(height, down + chip);
    if (flow != nullptr) {
      // All as wide as the widest, so that they end together at the right.
      place_chip(*flow, {at.x + width_ - columns.chip, at.y + down, columns.chip, chip}, row,
                 columns.chip_px, palette);
    }
  }
  return height;
}

double SlideRows::below(PageFlow* flow, const SlideRow& row, Point at, double px,
                        const Columns& columns, const Palette& palette) const {
  Text title = wrapped(row.title, {.px = px}, width_);
  double y = at.y + title.height();
  if (flow != nullptr) flow->place(std::move(title), at, palette.ink);
  const auto& words = row.note.empty() ? row.lead : row.note;
  const TextStyle small{.px = px * note_part};
  double left = at.x;
  double chip_height = 0;
  if (!row.state.empty()) {
    const Size chip = chip_size(row.state, columns.chip_px);
    y += px * 0.2;
    if (flow != nullptr)
      place_chip(*flow, {at.x, y, chip.width, chip.height}, row, columns.chip_px, palette);
    left += chip.width + px * 0.5;
    chip_height = chip.height;
  }
  if (words.empty()) return y + chip_height - at.y;
  // Beside the chip where there is room on its line.
  Text beside(words, small);
  if (left + beside.width() <= at.x + width_) {
    if (chip_height == 0) y += px * 0.1;
    const double down = std::max(0.0, (chip_height - beside.height()) / 2);
    const double height = std::max(chip_height, down + beside.height());
    if (flow != nullptr) flow->place(std::move(beside), {left, y + down}, palette.second);
    return y + height - at.y;
  }
  y += chip_height + px * 0.1;
  Text note = wrapped(words, small, width_);
  const double height = note.height();
  if (flow != nullptr) flow->place(std::move(note), {at.x, y}, palette.second);
  return y + height - at.y;
}

double SlideRows::height(double px, double most) const {
  const Palette unused = Palette::light();
  double total = heading(nullptr, {}, px, unused);
  if (list_.blank_lines > 0) return std::min(most, total + unit_ * 48);
  if (list_.rows.empty()) {
    return total + wrapped(list_.empty, {.px = px}, width_).height() + px * pad_part;
  }
  const auto shape = columns(px);
  if (list_.rows.size() > most_rows) return most + 1;
  for (const auto& row : list_.rows) {
    if (total > most) break;
    if (breaks_a_word(row, px, shape)) return most + 1;
    total += this->row(nullptr, row, {}, px, shape, unused);
  }
  return total;
}

void SlideRows::place(PageFlow& flow, Point at, double height, double px,
                      const Palette& palette) const {
  const double head = heading(&flow, at, px, palette);
  const Rect rest{at.x, at.y + head, width_, std::max(0.0, height - head)};
  if (list_.blank_lines > 0) return place_lines(flow, rest, palette);
  if (!list_.rows.empty()) return place_rows(flow, rest, px, palette);
  if (list_.empty.empty()) return;
  flow.place(shrunk(list_.empty, {.px = px}, {rest.width, rest.height}),
             {rest.x, rest.y + px * pad_part / 2}, palette.second);
}

void SlideRows::place_rows(PageFlow& flow, const Rect& rect, double px,
                           const Palette& palette) const {
  struct Measured {
    double px, height;
  };
  const double more_height = line_height(px * lead_part) + px * pad_part;
  std::vector<Measured> rows;
  double total = 0;
  for (std::size_t i = 0; i < std::min(list_.rows.size(), most_rows); ++i) {
    const auto& row = list_.rows[i];
    // One title that is too long for the slide is set smaller, rather than the others with it.
    const bool alone = i == 0;
    const double room = rect.height - (list_.rows.size() > 1 ? more_height : 0);
    double size = px;
    const auto height = [&] { return this->row(nullptr, row, {}, size, columns(size), palette); };
    while (size > list_smallest_px &&
           (breaks_a_word(row, size, columns(size)) || (alone && height() > room))) {
      size *= smaller;
    }
    rows.push_back({size, height()});
    total += rows.back().height;
    if (total > rect.height + hair) break;
  }
  const bool all = rows.size() == list_.rows.size() && total <= rect.height + hair;
  std::size_t shown = 0;
  double taken = 0;
  while (shown < rows.size() &&
         (shown == 0 || all || taken + rows[shown].height + more_height <= rect.height)) {
    taken += rows[shown++].height;
  }
  Point at{rect.x, rect.y};
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) {
      flow.drawing([at, &palette, width = width_](cairo_t* cr) {
        horizontal_hairline(cr, at.x, at.x + width, at.y, palette.line);
      });
    }
    at.y += row(&flow, list_.rows[i], at, rows[i].px, columns(rows[i].px), palette);
  }
  if (all || !more_) return;
  flow.place(shrunk_line(more_(list_.rows.size() - shown), {.px = px * lead_part}, width_),
             {at.x, at.y + px * pad_part / 2}, palette.second);
}

void SlideRows::place_lines(PageFlow& flow, const Rect& rect, const Palette& palette) const {
  const double step = rect.height / static_cast<double>(list_.blank_lines);
  for (std::size_t i = 1; i <= list_.blank_lines; ++i) {
    const double y = rect.y + step * static_cast<double>(i) - unit_;
    flow.drawing([rect, y, &palette](cairo_t* cr) {
      horizontal_hairline(cr, rect.x, rect.right(), y, palette.trajectory);
    });
  }
}

}  // namespace sightline::draw
