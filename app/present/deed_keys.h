// Deed keys: the shortcuts of what the buttons of pages do.
// Why: one rule for all of them, which one can remember: Alt+Shift is the page, with a digit one of
// its views, with a letter one of its buttons. What is called alike has the same key on each page,
// and keeps it whatever else is shown.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/catalog/catalog.h"

namespace sightline {

class DeedKeys {
 public:
  /// For buttons that speak the catalog's language.
  explicit DeedKeys(const Catalog& catalog);

  /// As menus have it behind the label, "\tAlt+Shift+A"; blank: none. `words` is what the button
  /// says, without a mnemonic; `deed`, for one whose words vary, the message id of what it does.
  [[nodiscard]] std::string of(const std::string& words, std::string_view deed = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> keys_;  ///< by words and by message ids
};

}  // namespace sightline
