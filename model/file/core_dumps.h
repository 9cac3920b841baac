// Core dumps: what a system keeps of a program that crashed, all of its memory.
// Why: a protected plan lies open in there, and would on the disk.
#pragma once

namespace sightline {

/// From now on this program leaves none, and whoever is handed those of others gets none of it.
/// Every FileKey that is made calls it: what the key opens is in memory from then on.
void leave_no_core_dump();

}  // namespace sightline
