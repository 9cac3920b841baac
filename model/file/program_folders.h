// Program folders: where what was installed with the running program lies.
// Why: who moves an installed Sightline, or unpacks it at another place than it was built for,
// moves its data along; so it is looked for beside the program first.
#pragma once

#include <filesystem>
#include <vector>

namespace sightline {

/// The place at the end of `way`, such as "../share", from the folder of the running program; blank
/// where the system doesn't say which that is.
[[nodiscard]] std::filesystem::path from_program(const std::filesystem::path& way);

/// The first that is a folder one may look into, or else the last.
[[nodiscard]] std::filesystem::path first_folder(const std::vector<std::filesystem::path>& places);

}  // namespace sightline
