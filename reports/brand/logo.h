// read_logo: an image for the cover, checked before it goes anywhere near a workbook.
// Why: a broken or huge image makes a book that Excel wants to repair.
#pragma once

#include <filesystem>
#include <string>

#include "reports/brand/brand.h"

namespace sightline {

/// Throws Failure{input} when the file is missing, larger than max_logo_bytes, neither PNG nor
/// JPEG, cut short, or has sides outside 1 … max_logo_pixels.
[[nodiscard]] Logo read_logo(const std::filesystem::path& file);

}  // namespace sightline
