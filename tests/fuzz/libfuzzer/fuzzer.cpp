// One reader as libFuzzer calls it; the build says which (SIGHTLINE_READER).
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sightline::fuzz;
  static const auto reader = std::ranges::find(readers(), SIGHTLINE_READER, &Reader::name);
  reader->read({reinterpret_cast<const char*>(data), size});
  return 0;
}
