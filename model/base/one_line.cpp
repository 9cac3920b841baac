#include "model/base/one_line.h"

#include "model/base/text.h"

namespace sightline {
namespace {

/// Where the character with that number begins; the end when there are fewer.
std::size_t place_of_character(std::string_view text, std::size_t number) {
  constexpr unsigned continues = 0x80;
  constexpr unsigned kind = 0xC0;
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & kind) != continues && number-- == 0) break;
  return at;
}

}  // namespace

std::string with_visible_controls(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte < 0x20) {
      // U+2400 has the picture of U+0000, and so on.
      line += {'\xE2', '\x90', static_cast<char>(0x80 + byte)};
    } else if (byte == 0x7F) {
      line += "\u2421";
    } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
      // The controls beyond ASCII have none.
      line += "\uFFFD";
      ++i;
    } else {
      line += text[i];
    }
  }
  return line;
}

std::string shortened(std::string_view text, std::size_t most) {
  const auto all = length(text);
  if (all <= most) return std::string(text);
  const auto end = (most - 1) / 3;
  const auto begin = most - 1 - end;
  return std::string(text.substr(0, place_of_character(text, begin))) + "…" +
         std::string(text.substr(place_of_character(text, all - end)));
}

}  // namespace sightline
