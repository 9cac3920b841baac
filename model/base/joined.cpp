#include "model/base/joined.h"

namespace sightline {

Message joined_args(std::span<const Arg> parts) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return msg("{1}", parts.front());
  // By halves: a list of thousands is no deeper than a few sentences within each other.
  const auto half = parts.size() / 2;
  return msg("{1}, {2}", joined_args(parts.first(half)), joined_args(parts.subspan(half)));
}

}  // namespace sightline
