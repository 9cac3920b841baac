// CSV table: text with delimiters, as RFC 4180 has it and as programs write it.
// Why: quotes, newlines in them and semicolons are where home-made readers break.
#pragma once

#include <string_view>

#include "model/intake/intake_progress.h"
#include "model/intake/table.h"

namespace sightline {

/// The one of , ; tab and | that cuts the first records into the same number of cells; a first line
/// "sep=;" says it. A comma when nothing speaks for any.
[[nodiscard]] char recognize_delimiter(std::string_view text);

/// Rows end with LF, CRLF or CR; a cell that begins with a quote ends with one, and two quotes
/// within it are one. Rows keep the number of cells they have; blank lines are no rows. `text` is
/// UTF-8. Throws Failure{input} for a quote that never ends, and IntakeStopped where `progress`
/// gives it up.
[[nodiscard]] Table read_csv(std::string_view text, char delimiter,
                             const IntakeProgress& progress = {});

}  // namespace sightline
