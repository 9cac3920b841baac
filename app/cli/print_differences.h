// What two plans differ in, as lines for people and as JSON for programs.
// Why: plans and baselines are compared by different commands, which tell it alike.
#pragma once

#include <vector>

#include "app/cli/console.h"
#include "model/edit/differences.h"

namespace sightline {

void print_differences(const std::vector<DifferenceGroup>& groups, bool json, Console& console);

}  // namespace sightline
