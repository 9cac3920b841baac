#include <catch2/catch_test_macros.hpp>

#include "tests/fuzz/readers.h"
#include "tests/support/temp_folder.h"

namespace sightline::fuzz {

TEST_CASE("every reader takes or refuses each file of its corpus, and no more happens") {
  for (const auto& reader : readers()) {
    INFO(reader.name);
    const auto folder = std::filesystem::path(SIGHTLINE_FUZZ_CORPUS) / reader.name;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      INFO(entry.path().filename().string());
      CHECK_NOTHROW(reader.read(bytes_of(entry.path())));
      ++files;
    }
    CHECK(files > 0);
  }
}

}  // namespace sightline::fuzz
