// Starter files: reading the JSON files below templates/ from disk.
// Why: plans and prompts share one way of refusing what is missing, too large or broken.
#pragma once

#include <filesystem>
#include <string>

#include "model/base/json_value.h"

namespace sightline {

/// Throws Failure{input} when the file can't be read, is larger than `most` bytes, or is not one
/// JSON object in UTF-8.
[[nodiscard]] Json read_starter(const std::filesystem::path& file, std::uintmax_t most);
/// A text that has to be there. Throws Failure{input}.
[[nodiscard]] std::string starter_text(const Json& object, const char* field,
                                       const std::filesystem::path& file);

}  // namespace sightline
