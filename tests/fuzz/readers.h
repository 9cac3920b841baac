// Readers: every place where Sightline reads bytes that somebody else may have made.
// Why: a fuzzer hands them mutated files, and the tests hand them the same corpus once; each may
// refuse what it gets with a Failure, and nothing else may happen.
#pragma once

#include <span>
#include <string_view>

namespace sightline::fuzz {

struct Reader {
  std::string_view name;  ///< of its corpus below tests/fuzz/corpus
  /// Whether the bytes were taken; false when they were refused with a sentence.
  bool (*read)(std::string_view bytes);
};

[[nodiscard]] std::span<const Reader> readers();

}  // namespace sightline::fuzz
