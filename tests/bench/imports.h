// Imports: a large export of deals, from its bytes to the plan and to the figures of a quarter.
// Why: 100,000 deals have to be imported in 2 s and counted anew in 50 ms.
#pragma once

#include <filesystem>

#include "tests/bench/subjects.h"

namespace sightline::bench {

[[nodiscard]] std::vector<Subject> import_subjects(const std::filesystem::path& templates);

}  // namespace sightline::bench
