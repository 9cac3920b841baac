// Runs sightline-cli as a shell does.
// Why: exit codes, streams and paths are what scripts rely on, and only the real program has them.
#pragma once

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/support/exit_code.h"
#include "tests/support/temp_folder.h"

namespace sightline {

struct CliResult {
  int code = -1;
  std::string out;
  std::string err;
};

/// `before` goes before the program in the shell's line: variables, or a command that runs it.
/// Without any it speaks English, whoever runs the tests, and keeps versions for this run alone.
[[nodiscard]] inline CliResult run_cli(const std::vector<std::string>& words,
                                       const std::string& before = "") {
  const TempFolder folder;
  std::string line = "LC_ALL=C XDG_DATA_HOME='" + (folder / "data").string() +
                     "' XDG_STATE_HOME='" + (folder / "state").string() + "' " + before +
                     " '" SIGHTLINE_CLI "'";
  for (const auto& word : words) line += " '" + word + "'";
  line += " >'" + (folder / "out").string() + "' 2>'" + (folder / "err").string() + "' </dev/null";
  const int status = std::system(line.c_str());
  return {exit_code(status), bytes_of(folder / "out"), bytes_of(folder / "err")};
}

/// Whether somebody else than root may read this checkout; in a private home nobody may.
inline bool others_read_here() {
  return ::geteuid() != 0 ||
         std::system("setpriv --reuid=65534 --clear-groups test -r '" SIGHTLINE_TEST_FILES
                     "/format-1.json'") == 0;
}

inline void require_start(const std::string& text, const std::string& start) {
  INFO(text);
  REQUIRE(text.starts_with(start));
}

/// One line on stderr that says so, and nothing on stdout.
inline void require_refusal(const CliResult& result, int code, const std::string& part) {
  INFO(result.err);
  REQUIRE(result.code == code);
  REQUIRE(result.out.empty());
  REQUIRE(result.err.starts_with("sightline-cli: "));
  REQUIRE(result.err.find(part) != std::string::npos);
  REQUIRE(result.err.find('\n') == result.err.size() - 1);
}

}  // namespace sightline
