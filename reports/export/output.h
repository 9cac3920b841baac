// Output: a finished file put in its place.
// Why: every report says the same about a folder that is missing or a disk that is full.
#pragma once

#include <filesystem>
#include <string_view>

namespace sightline {

/// Throws Failure (output) when there is neither a file nor a folder but a pipe or a device: a file
/// put in its place would not be what its reader waits for.
void require_replaceable(const std::filesystem::path& path);

/// Written beside and renamed: whole, or what was there before. Throws Failure (output),
/// also as require_replaceable does.
void write_output(const std::filesystem::path& path, std::string_view bytes);

}  // namespace sightline
