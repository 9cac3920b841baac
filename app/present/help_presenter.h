// What Help shows: how Sightline works in a few sentences, and every shortcut.
// Why: shortcuts of commands come from the menus themselves, so that help can't be untrue; those
// that a view has beside them stand in one list here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/command.h"
#include "model/catalog/catalog.h"

namespace sightline {

struct HelpKey {
  std::string keys;  ///< "Ctrl+Shift+Up", in the reader's words
  std::string what;

  bool operator==(const HelpKey&) const = default;
};

/// A passage of text, or a list of shortcuts.
struct HelpSection {
  std::string title;
  std::string text;
  std::vector<HelpKey> keys;
  bool of_menu = false;  ///< the shortcuts are those of a menu

  bool operator==(const HelpSection&) const = default;
};

/// The method first, then the menus in their order, then the views.
[[nodiscard]] std::vector<HelpSection> help_sections(const std::vector<Command>& commands,
                                                     const Catalog& catalog);

/// "Strg+Umschalt+S" for "Ctrl+Shift+S".
[[nodiscard]] std::string key_words(std::string_view keys, const Catalog& catalog);

}  // namespace sightline
