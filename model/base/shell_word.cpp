#include "model/base/shell_word.h"

#include <algorithm>
#include <array>

namespace sightline {
namespace {

bool has_control(std::string_view text) {
  constexpr unsigned char first_printable = 0x20;
  constexpr unsigned char rubout = 0x7f;
  return std::ranges::any_of(text,
                             [](unsigned char c) { return c < first_printable || c == rubout; });
}

/// Nothing ends these quotes but another one, which is written outside of them.
std::string in_single_quotes(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'')
      word += "'\\''";
    else
      word += c;
  }
  return word + "'";
}

/// What is expanded or ends them has no escape that both of these shells know.
std::optional<std::string> in_double_quotes(std::string_view text) {
  // The curved ones end a word in PowerShell as straight ones do.
  constexpr std::array<std::string_view, 8> more_than_itself{"\"", "%",      "!",      "$",
                                                             "`",  "\u201c", "\u201d", "\u201e"};
  if (text.ends_with('\\') || std::ranges::any_of(more_than_itself, [&](std::string_view sign) {
        return text.find(sign) != std::string_view::npos;
      }))
    return std::nullopt;
  return '"' + std::string(text) + '"';
}

}  // namespace

std::optional<std::string> shell_word(std::string_view text, Shell shell) {
  if (has_control(text)) return std::nullopt;
  if (shell == Shell::cmd) return in_double_quotes(text);
  return in_single_quotes(text);
}

}  // namespace sightline
