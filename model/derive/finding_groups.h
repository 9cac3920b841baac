// Finding groups: findings that say the same of several parts of a plan, as one sentence.
// Why: a fresh scorecard lacks ten standards, and ten lines that say so hide the eleventh, which
// says something else; each can be silenced by itself nevertheless.
#pragma once

#include <vector>

#include "model/derive/check.h"

namespace sightline {

struct FindingGroup {
  Message what;  ///< of one alone: its own sentence
  std::vector<const Finding*> members;

  [[nodiscard]] const Finding& first() const { return *members.front(); }
};

/// Fewer than this many stay sentences of their own.
inline constexpr std::size_t fewest_grouped = 3;

/// In the order of the findings, which have to outlive this; a group stands where its first does.
[[nodiscard]] std::vector<FindingGroup> grouped(const std::vector<Finding>& findings);

}  // namespace sightline
