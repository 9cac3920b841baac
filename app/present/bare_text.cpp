#include "app/present/bare_text.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sightline {
namespace {

using Utf8 = std::array<char, 6>;

/// What Unicode takes for letters of their own, and people without their keyboard type like this.
std::string_view stand_in(gunichar letter) {
  switch (letter) {
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ø':
      return "o";
    case U'đ':
    case U'ð':
      return "d";
    case U'ł':
      return "l";
    case U'ı':
      return "i";
    case U'þ':
      return "th";
    case U'ς':
      return "σ";
    case U'‘':
    case U'’':
    case U'‚':
      return "'";
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
      return "\"";
    case U'‐':
    case U'–':
    case U'—':
    case U'−':
      return "-";
    default:
      return {};
  }
}

bool is_accent(gunichar letter) { return letter >= 0x300 && letter <= 0x36F; }

template <class Take>
void take_letter(gunichar letter, const Take& take) {
  const auto small = g_unichar_tolower(letter);
  if (const auto other = stand_in(small); !other.empty()) return take(other);
  Utf8 bytes{};
  const auto size = g_unichar_to_utf8(small, bytes.data());
  take(std::string_view(bytes.data(), static_cast<std::size_t>(size)));
}

/// Gives each letter's bare form with its place in the text; nothing for an accent.
template <class Take>
void for_each_letter(std::string_view text, const Take& take) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a')
                                                    : static_cast<char>(byte);
      take(TextRange{at, at + 1}, std::string_view(&small, 1));
      ++at;
      continue;
    }
    const auto letter =
        g_utf8_get_char_validated(text.data() + at, static_cast<gssize>(text.size() - at));
    // -1 and -2 are what glib gives for bytes that are no letter.
    const bool broken = letter >= static_cast<gunichar>(-2);
    const std::size_t size =
        broken ? 1 : static_cast<std::size_t>(g_unichar_to_utf8(letter, nullptr));
    const TextRange place{at, at + size};
    at += size;
    if (broken) continue;
    std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
    const auto count = g_unichar_fully_decompose(letter, TRUE, parts.data(), parts.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (is_accent(parts[i])) {
        take(place, std::string_view());
      } else {
        take_letter(parts[i], [&](std::string_view bytes) { take(place, bytes); });
      }
    }
  }
}

}  // namespace

std::string bare(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for_each_letter(text, [&](TextRange, std::string_view bytes) { made += bytes; });
  return made;
}

std::vector<std::string> bare_words(std::string_view typed) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : bare(typed) + " ") {
    if (static_cast<unsigned char>(c) > ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

TextRange range_in(std::string_view text, TextRange in_bare) {
  TextRange found{text.size(), 0};
  std::size_t at = 0;
  for_each_letter(text, [&](TextRange place, std::string_view bytes) {
    const auto before = std::exchange(at, at + bytes.size());
    const bool inside = before < in_bare.to && at > in_bare.from;
    // An accent that is written by itself belongs to the letter before it.
    const bool accent_of_last = bytes.empty() && before == in_bare.to && found.to == place.from;
    if (!inside && !accent_of_last) return;
    found.from = std::min(found.from, place.from);
    found.to = std::max(found.to, place.to);
  });
  if (found.to == 0) return {};
  return found;
}

}  // namespace sightline
