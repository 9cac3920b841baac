// Joined: several names or words as one list that a person reads.
// Why: how a list is written is said once for each language, not by a comma in every place.
#pragma once

#include <ranges>
#include <span>
#include <vector>

#include "model/base/message.h"

namespace sightline {

/// "a, b, c"; blank where there is none.
[[nodiscard]] Message joined_args(std::span<const Arg> parts);

/// Likewise of whatever a message can hold: texts, terms, sentences, numbers, months.
template <std::ranges::input_range Parts>
[[nodiscard]] Message joined(const Parts& parts) {
  std::vector<Arg> args;
  for (const auto& part : parts) args.push_back(arg(part));
  return joined_args(args);
}

}  // namespace sightline
