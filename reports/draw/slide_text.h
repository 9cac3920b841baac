// Texts of a slide: set smaller until they have room, never cut.
// A word cut off on a wall makes everybody guess; smaller type only makes them lean forward.
#pragma once

#include <string_view>

#include "reports/draw/text.h"

namespace sightline::draw {

// The width of the widest word, which is the least a text needs.
[[nodiscard]] double widest_word(std::string_view text, const TextStyle& style);

// Wrapped in the largest type up to style.px in which it has room without breaking a word.
[[nodiscard]] Text shrunk(std::string_view text, TextStyle style, Size room);
// On one line, in the largest type up to style.px in which it has that width.
[[nodiscard]] Text shrunk_line(std::string_view text, TextStyle style, double width);
// Wrapped at a width in exactly this type.
[[nodiscard]] Text wrapped(std::string_view text, TextStyle style, double width);

}  // namespace sightline::draw
