// Console: what a command gets from the world: where to write, what day it is, where data lies.
// Why: only main() asks the machine; the commands are the same functions wherever they run.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "model/base/calendar.h"
#include "model/base/message.h"
#include "model/catalog/catalog.h"

namespace sightline {

/// Dates and words are typed the same way in every language, so that scripts run everywhere;
/// figures as the language of the catalog writes them.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool terminal = false;  ///< somebody watches `err`
  Day today;
  std::string version;
  std::uint64_t seed = 0;                                          ///< for the ids of new plans
  std::int64_t now = 0;                                            ///< seconds since 1970, UTC
  std::string who = {};                                            ///< who sits here; may be blank
  std::optional<std::filesystem::path> versions = std::nullopt;    ///< folder; none: no home
  std::optional<std::filesystem::path> recoveries = std::nullopt;  ///< likewise
  std::filesystem::path templates;
  std::filesystem::path locale;  ///< folder of the translations
  Catalog catalog = Catalog::english();
};

/// A line of its answer.
void say(const Message& message, const Console& console);
/// A line beside it, on what went otherwise than somebody may think. Both stay a line (as_line).
void warn(const Message& message, const Console& console);
void warn(const std::string& text, const Console& console);

/// What a command returns to the shell; FailureKind has the others (2, 3, 4).
inline constexpr int exit_done = 0;
inline constexpr int exit_findings = 1;

}  // namespace sightline
