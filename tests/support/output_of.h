// Other programs, asked in the middle of a test.
// Why: what is in a PDF or a workbook is told by those who didn't write it.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <string>

namespace sightline {

/// What a program says, with a line of its own when it fails.
[[nodiscard]] inline std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe))
    text.append(buffer, got);
  if (::pclose(pipe) != 0) text += "\n(the program failed)";
  return text;
}

}  // namespace sightline
