// Protection: what a reader of a book can change.
// Why: the book's own option, which the library's header need not be known for.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace sightline::workbook {

/// Whether what is not for typing is locked. Excel's own lock: it keeps slips away, not spies.
struct Protection {
  bool on = true;
  std::string password;  ///< blank: whoever wants may take the protection off
};

/// Of other characters Excel and we would make different bytes, and nobody could unlock the book.
[[nodiscard]] inline bool is_safe_password(std::string_view password) {
  return std::ranges::all_of(password, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace sightline::workbook
