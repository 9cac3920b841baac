// Core dumps: what a system keeps of a program that crashed, all of its memory.
// Why: a protected plan lies open in there, and would on the disk.
#pragma once

namespace sightline {

/// From now on this program leaves none on Linux, and whoever is handed those of others there gets
/// none of it: by its limit, or, where an administrator's is 0 already, which doesn't hold for what
/// is piped to a program, as one that must not be dumped or looked into. On other systems with
/// such limits by its limit alone, and elsewhere not at all.
/// Every FileKey that is made calls it: what the key opens is in memory from then on.
void leave_no_core_dump();

}  // namespace sightline
