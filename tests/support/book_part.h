// part_of: one part of a workbook, unpacked by a program that is not ours.
// Why: tests look at the XML that Excel will read.
#pragma once

#include <cstdlib>
#include <string>

#include "tests/support/temp_folder.h"

namespace sightline {

/// `part` is "xl/styles.xml"; blank when the book has none, or can't be read.
[[nodiscard]] inline std::string part_of(const std::filesystem::path& book,
                                         const std::string& part) {
  const TempFolder folder;
  const auto out = folder / "part";
  const auto line = "unzip -p '" + book.string() + "' '" + part + "' > '" + out.string() + "'";
  return std::system(line.c_str()) == 0 ? bytes_of(out) : "";
}

}  // namespace sightline
