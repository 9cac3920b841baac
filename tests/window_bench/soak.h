// Soak: an hour's edits in the real window, as fast as it takes them, and the memory it holds.
// Why: what leaks a little with each edit is seen neither in a test nor in a minute.
#pragma once

#include "tests/window_bench/stage.h"

namespace sightline::bench {

/// Makes random edits of actions and targets, undoes some, turns the pages, and prints resident
/// memory ten times. Returns 1 when it is more than 250 MB at the end, or grew by more than 5 %
/// over the second half, in which nothing more is kept for undoing.
int soak(Stage& stage, int edits);

/// Of this process.
[[nodiscard]] double resident_mb();

}  // namespace sightline::bench
