// Output: a finished file put in its place.
// Why: every report says the same about a folder that is missing or a disk that is full.
#pragma once

#include <filesystem>
#include <string_view>

namespace sightline {

/// Written beside and renamed: whole, or what was there before. Throws Failure (output),
/// also as
/// require_replaceable (model/file/write_file.h) does.
void write_output(const std::filesystem::path& path, std::string_view bytes);

}  // namespace sightline
