// Command: an item of a menu as words.
// Why: what can be done is said once, in the menus; search and help read it from there.
#pragma once

#include <optional>
#include <string>

#include "app/present/place.h"

namespace sightline {

struct Command {
  int id = 0;                    ///< whatever the menus know it by
  std::string title;             ///< "Save as…"
  std::string menu;              ///< "File", or "File · Open recent"
  std::string keys{};            ///< "Ctrl+Shift+S", or blank
  std::optional<PageId> page{};  ///< it leads to that page and does nothing else
  bool enabled = true;

  bool operator==(const Command&) const = default;
};

}  // namespace sightline
