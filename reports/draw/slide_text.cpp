#include "reports/draw/slide_text.h"

#include <algorithm>

namespace sightline::draw {
namespace {

constexpr double step = 0.94;
// Below this nobody reads anything any more, so there is no use in making room.
constexpr double slide_least_px = 3;

}  // namespace

double widest_word(std::string_view text, const TextStyle& style) {
  TextStyle alone = style;
  alone.wrap = Wrap::ellipsis;
  alone.max_width = -1;
  double widest = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \n-"), text.size());
    const auto taken = std::min(end + 1, text.size());
    // A hyphen stays with its word, a blank does not.
    const bool hyphen = end < text.size() && text[end] == '-';
    widest = std::max(widest, Text(text.substr(0, hyphen ? taken : end), alone).width());
    text.remove_prefix(taken);
  }
  return widest;
}

Text wrapped(std::string_view text, TextStyle style, double width) {
  style.wrap = Wrap::paragraph;
  style.max_width = width;
  style.max_height = -1;
  return {text, style};
}

Text shrunk(std::string_view text, TextStyle style, Size room) {
  while (style.px > slide_least_px) {
    Text set = wrapped(text, style, room.width);
    if (set.height() <= room.height && widest_word(text, style) <= room.width) return set;
    style.px *= step;
  }
  return wrapped(text, style, room.width);
}

Text shrunk_line(std::string_view text, TextStyle style, double width) {
  style.wrap = Wrap::ellipsis;
  style.max_width = -1;
  Text set(text, style);
  while (set.width() > width && style.px > slide_least_px) {
    style.px *= step;
    set = Text(text, style);
  }
  return set;
}

}  // namespace sightline::draw
