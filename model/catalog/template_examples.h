// Template examples: which parts of a new plan are still the template's.
// Why: what nobody has touched is marked, so an example figure never passes for the organization's.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace sightline {

/// Paths of everything a template filled in but people, teams and the organization's own lines.
[[nodiscard]] std::vector<std::string> example_paths(const Plan& plan);

}  // namespace sightline
