// Arguments: what people type on the command line, as values.
// Why: every command says the same about the same mistake.
#pragma once

#include <filesystem>
#include <string>

#include "model/base/calendar.h"

namespace sightline {

/// "2026-03-31". Throws Failure (usage).
[[nodiscard]] Day day_argument(const std::string& option, const std::string& text);
/// "2026-03". Throws Failure (usage).
[[nodiscard]] Month month_argument(const std::string& option, const std::string& text);

/// Throws Failure (output) when there is a file already and `force` is not given.
void refuse_overwrite(const std::filesystem::path& path, bool force);

}  // namespace sightline
