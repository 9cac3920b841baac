// Line arguments: what --line and --ignore say of names in a file of actuals.
// Why: accounts are called otherwise than the plan's lines; what is said once is remembered.
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "model/intake/import_memory.h"
#include "model/plan.h"

namespace sightline {

struct LineArguments {
  std::vector<std::string> lines;  ///< "name in the file=line of the plan"; blank: forget
  std::vector<std::string> ignored;
};

void declare_lines(Usage& usage, LineArguments& arguments);
/// Throws Failure (usage) for a line that the plan doesn't have, or that two are called.
[[nodiscard]] NameMeanings names_of(const LineArguments& arguments, const Plan& plan,
                                    const Console& console);

}  // namespace sightline
