#include "reports/draw/page_flow.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sightline::draw {

double PageFlow::line(std::string_view text, Point at, double width, TextStyle style, Colour colour,
                      Align align) {
  style.max_width = width;
  Text set = fitted(text, style);
  const double height = set.height();
  if (align == Align::right) at.x += width - set.width();
  texts_.push_back({std::move(set), at, colour});
  return height;
}

double PageFlow::whole_line(std::string_view text, Point at, double width, TextStyle style,
                            Colour colour, double least_px, Align align) {
  const double wanted = style.px;
  const double natural = Text(text, style).width();
  if (natural > width) style.px = std::max(least_px, wanted * width / natural * 0.98);
  at.y += (wanted - style.px) * 0.9;
  return line(text, at, width, style, colour, align) * wanted / style.px;
}

double PageFlow::paragraph(std::string_view text, Point at, double width, double height,
                           TextStyle style, Colour colour) {
  style.max_width = width;
  style.max_height = height;
  style.wrap = Wrap::paragraph;
  Text set = fitted(text, style);
  const double taken = set.height();
  if (set.right_to_left()) at.x += width - set.width();
  texts_.push_back({std::move(set), at, colour});
  return taken;
}

void PageFlow::middle(std::string_view text, const Rect& rect, TextStyle style, Colour colour) {
  style.max_width = rect.width;
  style.max_height = rect.height;
  style.wrap = Wrap::paragraph;
  Text set = fitted(text, style);
  const Point at{rect.x, rect.y + (rect.height - set.height()) / 2};
  texts_.push_back({std::move(set), at, colour});
}

void PageFlow::paint(cairo_t* cr) const {
  for (const auto& draw : drawings_) draw(cr);
  for (const auto& placed : texts_) placed.text.paint(cr, placed.at, placed.colour);
}

int PageFlow::unknown_glyphs() const {
  return std::accumulate(texts_.begin(), texts_.end(), 0, [](int sum, const Placed& placed) {
    return sum + placed.text.unknown_glyphs();
  });
}

std::vector<Rect> PageFlow::boxes() const {
  std::vector<Rect> boxes;
  for (const auto& placed : texts_)
    boxes.push_back({placed.at.x, placed.at.y, placed.text.width(), placed.text.height()});
  return boxes;
}

}  // namespace sightline::draw
