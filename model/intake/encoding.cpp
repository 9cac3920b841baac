#include "model/intake/encoding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/base/text.h"

namespace sightline {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";
constexpr char32_t unknown = 0xFFFD;

/// What Windows-1252 has at 0x80 … 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_letters = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& text, char32_t letter) {
  const auto tail = [&](int shift) {
    text += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU));
  };
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0U | (letter >> 6));
    tail(0);
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0U | (letter >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (letter >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool little) {
  std::string text;
  text.reserve(bytes.size() / 2 + bytes.size() / 8);
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return little ? static_cast<char32_t>(first | (second << 8))
                  : static_cast<char32_t>(second | (first << 8));
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto unit = unit_at(at);
    if (is_high(unit) && at + 3 < bytes.size() && is_low(unit_at(at + 2))) {
      append(text, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00));
      at += 2;
    } else {
      append(text, is_high(unit) || is_low(unit) ? unknown : unit);
    }
  }
  if (bytes.size() % 2 != 0) append(text, unknown);
  return text;
}

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool special = byte >= 0x80 && byte < 0xA0;
    const auto letter = special ? windows_letters.at(byte - 0x80U) : byte;
    append(text, special && letter == 0 ? unknown : letter);
  }
  return text;
}

/// UTF-16 without a mark: Western text has a zero in every other byte.
bool mostly_zero(std::string_view bytes, std::size_t first) {
  std::size_t zeros = 0;
  std::size_t all = 0;
  for (std::size_t at = first; at < bytes.size(); at += 2, ++all)
    if (bytes[at] == '\0') ++zeros;
  return all > 0 && zeros * 2 > all;
}

/// Well-formed but for NULs.
bool is_text_with_nul(std::string_view bytes) {
  for (;;) {
    const auto end = std::min(bytes.find('\0'), bytes.size());
    if (!is_text(bytes.substr(0, end))) return false;
    if (end == bytes.size()) return true;
    bytes.remove_prefix(end + 1);
  }
}

std::string from_utf8(std::string_view bytes) {
  std::string text;
  for (;;) {
    const auto end = std::min(bytes.find('\0'), bytes.size());
    auto piece = to_valid_text(bytes.substr(0, end));
    if (text.empty())
      text = std::move(piece);
    else
      text += piece;
    if (end == bytes.size()) return text;
    text += '\0';
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace

Encoding recognize_encoding(std::string_view bytes) {
  constexpr std::size_t sample = 4'096;
  if (bytes.starts_with(utf8_mark)) return Encoding::utf8;
  if (bytes.starts_with(little_mark)) return Encoding::utf16_le;
  if (bytes.starts_with(big_mark)) return Encoding::utf16_be;
  const auto head = bytes.substr(0, sample);
  if (mostly_zero(head, 1)) return Encoding::utf16_le;
  if (mostly_zero(head, 0) && head.size() > 1) return Encoding::utf16_be;
  return is_text_with_nul(bytes) ? Encoding::utf8 : Encoding::windows_1252;
}

std::string decode(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
      if (bytes.starts_with(little_mark)) bytes.remove_prefix(little_mark.size());
      return from_utf16(bytes, true);
    case Encoding::utf16_be:
      if (bytes.starts_with(big_mark)) bytes.remove_prefix(big_mark.size());
      return from_utf16(bytes, false);
    case Encoding::windows_1252:
      return from_windows(bytes);
    case Encoding::utf8:
      break;
  }
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  return from_utf8(bytes);
}

}  // namespace sightline
