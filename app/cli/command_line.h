// The command line: reads it, runs the command it names, and says what went wrong.
#pragma once

#include "app/cli/console.h"

namespace sightline {

/// Returns the exit code: 0 done, 1 findings or partly done, 2 usage, 3 input can't be read, 4
/// output can't be written. Whatever goes wrong is one sentence on `console.err`.
[[nodiscard]] int run_command_line(int count, const char* const* words, Console& console);

}  // namespace sightline
