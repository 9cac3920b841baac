#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/fuzz/readers.h"
#include "tests/support/temp_folder.h"

namespace sightline::fuzz {

TEST_CASE("every reader takes each file of its corpus, or refuses it when its name says so") {
  for (const auto& reader : readers()) {
    INFO(reader.name);
    const auto folder = std::filesystem::path(SIGHTLINE_FUZZ_CORPUS) / reader.name;
    int taken = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const auto name = entry.path().filename().string();
      INFO(name);
      const bool is_taken = reader.read(bytes_of(entry.path()));
      CHECK(is_taken == !name.starts_with("refused-"));
      taken += is_taken;
    }
    // What every seed of a reader breaks at is the first thing in it that a fuzzer would never
    // pass.
    CHECK(taken > 0);
  }
}

TEST_CASE("every corpus has its reader") {
  for (const auto& entry : std::filesystem::directory_iterator(SIGHTLINE_FUZZ_CORPUS)) {
    const auto name = entry.path().filename().string();
    INFO(name);
    CHECK(std::ranges::count(readers(), name, &Reader::name) == 1);
  }
}

}  // namespace sightline::fuzz
