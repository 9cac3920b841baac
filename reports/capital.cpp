#include "reports/capital.h"

#include <glib.h>

#include <array>

namespace sightline {

std::string with_capital(std::string_view text) {
  if (text.empty()) return {};
  const auto first = g_utf8_get_char_validated(text.data(), static_cast<gssize>(text.size()));
  // -1 and -2 are what glib gives for bytes that are no letter.
  if (first >= static_cast<gunichar>(-2)) return std::string(text);
  std::array<char, 6> capital{};
  const auto size = g_unichar_to_utf8(g_unichar_totitle(first), capital.data());
  const auto taken = static_cast<std::size_t>(g_unichar_to_utf8(first, nullptr));
  return std::string(capital.data(), static_cast<std::size_t>(size)) +
         std::string(text.substr(taken));
}

}  // namespace sightline
