// A folder with a plan in it, as most commands want one.
#pragma once

#include <filesystem>
#include <string>

#include "tests/cli/run_cli.h"

namespace sightline {

struct Desk {
  TempFolder folder;
  std::string plan = path("acme.sightline");
  std::string books = path("books");

  Desk() {
    REQUIRE(run_cli({"new", plan, "--template", "it-services", "--name", "Acme"}).code == 0);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
  /// Where `export … -o books` writes its plan book.
  [[nodiscard]] std::filesystem::path book() const { return folder / "books/acme.xlsx"; }
};

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace sightline
