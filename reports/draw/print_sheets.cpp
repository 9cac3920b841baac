#include "reports/draw/print_sheets.h"

#include <algorithm>
#include <utility>

#include "model/base/text.h"
#include "reports/draw/brand_palette.h"
#include "reports/draw/shapes.h"
#include "reports/draw/slide_text.h"

namespace sightline::draw {
namespace {

constexpr double head_room = 22;
constexpr double sheet_foot_room = 18;
constexpr double frame_px = 8;
// No text sets more characters at once.
constexpr std::size_t part_bytes = 700;

Text set_cell(const PrintCell& cell) {
  if (cell.figure) return shrunk_line(cell.text, cell.style, cell.width);
  return wrapped(cell.text, cell.style, cell.width);
}

}  // namespace

std::vector<std::string> parts_of(std::string_view text, std::size_t most) {
  std::vector<std::string> parts;
  while (text.size() > most) {
    auto end = text.find_last_of(" \n", most);
    if (end == std::string_view::npos || end == 0) end = most;
    // Never within a character.
    while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    parts.push_back(to_valid_text(text.substr(0, end)));
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \n")));
  }
  if (!text.empty()) parts.push_back(to_valid_text(text));
  return parts;
}

PrintSheets::PrintSheets(PrintFrame frame, Size sheet, const Brand& brand)
    : frame_(std::move(frame)),
      size_(sheet),
      look_(std::make_shared<const Look>(Look{palette_of(brand), brand.font})),
      font_(brand.font) {
  begin_sheet();
}

double PrintSheets::width() const { return size_.width - 2 * frame_.margin; }

double PrintSheets::room() const { return size_.height - frame_.margin - sheet_foot_room - y_; }

double PrintSheets::whole_room() const {
  return size_.height - 2 * frame_.margin - head_room - sheet_foot_room;
}

void PrintSheets::begin_sheet() {
  sheets_.push_back(std::make_shared<PageFlow>());
  y_ = frame_.margin + head_room;
}

void PrintSheets::next_sheet() {
  if (y_ > frame_.margin + head_room) begin_sheet();
}

void PrintSheets::need(double height) {
  if (height > room()) next_sheet();
}

void PrintSheets::rule() {
  sheet().drawing(
      [y = y_, left = frame_.margin, right = frame_.margin + width(), look = look_](cairo_t* cr) {
        horizontal_hairline(cr, left, right, y, look->palette.line, 0.5);
      });
}

void PrintSheets::text(std::string_view text, const TextStyle& style, Colour colour,
                       const std::function<void()>& overleaf) {
  bool goes_on = false;
  for (const auto& part : parts_of(text, part_bytes)) {
    Text set = shrunk(part, style, {width(), whole_room()});
    if (set.height() > room()) {
      next_sheet();
      if (goes_on && overleaf) overleaf();
      // A part that takes a whole sheet has one of its own.
      if (set.height() > room()) next_sheet();
    }
    goes_on = true;
    const double height = set.height();
    const double left = set.right_to_left() ? frame_.margin + width() - set.width() : frame_.margin;
    sheet().place(std::move(set), {left, y_}, colour);
    y_ += height;
  }
}

double PrintSheets::row_height(const std::vector<PrintCell>& cells, double pad) {
  double height = 0;
  for (const auto& cell : cells) height = std::max(height, set_cell(cell).height());
  return height + 2 * pad;
}

void PrintSheets::row(const std::vector<PrintCell>& cells, double pad, bool ruled) {
  double height = 0;
  std::vector<Text> texts;
  for (const auto& cell : cells) {
    texts.push_back(set_cell(cell));
    height = std::max(height, texts.back().height());
  }
  need(height + 2 * pad);
  if (ruled) rule();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double indent = cells[i].figure ? cells[i].width - texts[i].width() : 0;
    sheet().place(std::move(texts[i]), {frame_.margin + cells[i].x + indent, y_ + pad},
                  cells[i].colour);
  }
  y_ += height + 2 * pad;
}

void PrintSheets::picture(double height,
                          std::function<void(cairo_t*, const Rect&, const Palette&)> draw) {
  need(height);
  const Rect rect{frame_.margin, y_, width(), std::min(height, room())};
  sheet().drawing(
      [draw = std::move(draw), rect, look = look_](cairo_t* cr) { draw(cr, rect, look->palette); });
  y_ += rect.height;
}

std::vector<Drawing> PrintSheets::finish() && {
  const TextStyle small{.px = frame_px};
  const auto second = palette().second;
  std::vector<Drawing> drawings;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    auto& flow = *sheets_[i];
    Text right(frame_.right, small);
    const double side = right.width();
    flow.place(std::move(right), {frame_.margin + width() - side, frame_.margin}, second);
    flow.place(shrunk_line(frame_.left, small, width() - side - 12), {frame_.margin, frame_.margin},
               second);
    const double bottom = size_.height - frame_.margin - frame_px;
    Text number(frame_.number(i + 1, sheets_.size()), small);
    const double number_width = number.width();
    flow.place(std::move(number), {frame_.margin + width() - number_width, bottom}, second);
    if (!frame_.foot.empty()) {
      flow.place(shrunk_line(frame_.foot, small, width() - number_width - 12),
                 {frame_.margin, bottom}, second);
    }
    drawings.emplace_back([page = sheets_[i], look = look_](cairo_t* cr) {
      const FontScope font(look->font);
      page->paint(cr);
    });
  }
  return drawings;
}

}  // namespace sightline::draw
