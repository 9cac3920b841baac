// Passphrase file: a passphrase in the first line of a file.
// Why: what is typed as an option is seen by everybody on the machine and stays in the shell's
// memory.
#pragma once

#include <filesystem>

#include "model/file/secret.h"

namespace sightline {

/// Of a file, or of what is none: a shell's <(…). Throws Failure.
[[nodiscard]] Secret passphrase_in(const std::filesystem::path& file);

}  // namespace sightline
