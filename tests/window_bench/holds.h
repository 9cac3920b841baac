// Holds: deeds that a person does now and then, and how long each holds the window at most.
// Why: not every deed ends with one picture, but none may leave the window deaf for a tenth of a
// second.
#pragma once

#include <vector>

#include "tests/window_bench/figures.h"

namespace sightline::bench {

/// Their names begin with "hold: ". `plan` is a file with the plan that the stage shows.
[[nodiscard]] std::vector<Figure> all_holds(const std::filesystem::path& plan);

}  // namespace sightline::bench
