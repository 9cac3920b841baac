// Import desk: a plan, and the files that the command line imports into it.
// Why: tests of imports say what stands in a file, and nothing else.
#pragma once

#include <string>
#include <vector>

#include "model/file/document_file.h"
#include "tests/cli/desk.h"

namespace sightline {

struct ImportDesk : Desk {
  [[nodiscard]] std::string file(const std::string& name, const std::string& text) const {
    put_bytes(folder / name, text);
    return path(name);
  }
  [[nodiscard]] CliResult deals(const std::string& text, std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"import-pipeline", plan, file("deals.csv", text)};
    words.insert(words.end(), more.begin(), more.end());
    return run_cli(words);
  }
  [[nodiscard]] CliResult actuals(const std::string& text,
                                  std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"import-actuals", plan, file("actuals.csv", text)};
    words.insert(words.end(), more.begin(), more.end());
    return run_cli(words);
  }
  [[nodiscard]] Document document() const { return load_document(plan); }
};

}  // namespace sightline
