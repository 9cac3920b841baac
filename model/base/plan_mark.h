// Plan mark: the bytes that every plan file begins with, in whatever format.
// Why: who opens a plan, who imports by mistake from one, and who names one on the command line
// know it by the same.
#pragma once

#include <string_view>

namespace sightline {

inline constexpr std::string_view plan_mark = "\x89SLPLN\r\n";

[[nodiscard]] constexpr bool is_plan_file(std::string_view bytes) {
  return bytes.starts_with(plan_mark);
}

}  // namespace sightline
