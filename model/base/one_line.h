// One line: a text from anywhere as people read it among others.
// Why: a file's name may hold the end of a line and what steers a terminal, and be longer than a
// window is wide.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// With control characters as their pictures: ␊ for the end of a line.
[[nodiscard]] std::string with_visible_controls(std::string_view text);

/// At most so many characters (3 or more), the middle left out: the ends of names tell most.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace sightline
