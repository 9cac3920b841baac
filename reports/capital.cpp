#include "reports/capital.h"

#include <glib.h>

#include <array>

namespace sightline {
namespace {

/// -1 and -2, as glib gives them, for bytes that are no letter.
gunichar first_of(std::string_view text) {
  return g_utf8_get_char_validated(text.data(), static_cast<gssize>(text.size()));
}

bool is_none(gunichar letter) { return letter >= static_cast<gunichar>(-2); }

std::string capital_of(gunichar letter) {
  std::array<char, 6> capital{};
  const auto size = g_unichar_to_utf8(g_unichar_totitle(letter), capital.data());
  return {capital.data(), static_cast<std::size_t>(size)};
}

}  // namespace

std::string with_capital(std::string_view text) {
  if (text.empty()) return {};
  const auto first = first_of(text);
  if (is_none(first)) return std::string(text);
  const auto taken = static_cast<std::size_t>(g_unichar_to_utf8(first, nullptr));
  return capital_of(first) + std::string(text.substr(taken));
}

std::string initial(std::string_view text) {
  if (text.empty()) return {};
  const auto first = first_of(text);
  if (is_none(first) || g_unichar_isalpha(first) == FALSE) return std::string(text);
  return capital_of(first);
}

}  // namespace sightline
