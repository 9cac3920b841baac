// longest_rising: the most of a row that can stay where it is while the rest moves.
// Why: a diff tells as few moves as possible, and a merge needs what nobody moved.
#pragma once

#include <cstddef>
#include <vector>

namespace sightline {

/// A mark per element of the longest increasing subsequence. The values are all different.
[[nodiscard]] std::vector<bool> longest_rising(const std::vector<std::size_t>& values);

}  // namespace sightline
