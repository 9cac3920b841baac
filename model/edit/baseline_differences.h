// Baseline differences: what two frozen plans differ in, or a frozen one and the plan of today.
// Why: a baseline is a plan, so comparing two tells the same in the same words as comparing files.
#pragma once

#include <vector>

#include "model/edit/differences.h"

namespace sightline {

/// From one plan to the other; none stands for the plan of today.
[[nodiscard]] std::vector<DifferenceGroup> baseline_differences(const Document& document,
                                                                const Baseline* before,
                                                                const Baseline* after);

}  // namespace sightline
