// Text: what a user typed, always valid UTF-8.
// Why: one bad byte would pass unnoticed into a workbook and make it unreadable there.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// True for well-formed UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF, no NUL.
[[nodiscard]] bool is_text(std::string_view bytes);

/// `bytes` with each malformed byte (and NUL) replaced by U+FFFD.
[[nodiscard]] std::string to_valid_text(std::string_view bytes);

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Without white space (ASCII) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Code points in `text`.
[[nodiscard]] std::size_t length(std::string_view text);

}  // namespace sightline
