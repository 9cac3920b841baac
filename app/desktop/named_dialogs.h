// Named dialogs: those that the command line can open.
// Why: what it takes, what it says that it takes, and what is opened are one list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/import_reading.h"

namespace sightline::desktop {

struct NamedDialog {
  std::string name;                  ///< on the command line: "find"
  int command = 0;                   ///< the command that opens it
  std::optional<ImportKind> import;  ///< it imports a file, which has to be named; no command then
};

/// All of them, in the order in which they are told. The toolkit need not have started.
[[nodiscard]] const std::vector<NamedDialog>& named_dialogs();
/// The one of this name; nullptr: there is none.
[[nodiscard]] const NamedDialog* named_dialog(std::string_view name);

}  // namespace sightline::desktop
