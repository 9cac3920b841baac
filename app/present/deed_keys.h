// Deed keys: the shortcuts of what the buttons of pages do.
// Why: one rule for all of them, which one can remember: Alt+Shift is the page (on macOS, where
// that types characters, Cmd+Option), with a digit one of its views or of the files it hands out,
// with a letter or an arrow one of its buttons. What is called alike has the same key on each page,
// and keeps it whatever else is shown.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/catalog/catalog.h"

namespace sightline {

/// A key of the page as menus have it behind the label: "\tAlt+Shift+A".
[[nodiscard]] std::string page_key(std::string_view key);
/// The digit of what is at this place, from 1 on; blank beyond the nine that there are.
[[nodiscard]] std::string page_digit_key(std::size_t place);

class DeedKeys {
 public:
  /// For buttons that speak the catalog's language.
  explicit DeedKeys(const Catalog& catalog);

  /// As page_key() has it; blank: none. `words` is what the button
  /// says, without a mnemonic; `deed`, for one whose words vary, the message id of what it does.
  [[nodiscard]] std::string of(const std::string& words, std::string_view deed = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> keys_;  ///< by words and by message ids
};

}  // namespace sightline
