// Spare memory: what was freed serves all threads, and goes back to the system.
// Why: reading a plan takes several times the memory that the plan has; a window that stands open
// all day should not keep it. The one place that knows whose allocator it is.
#pragma once

namespace sightline::desktop {

/// Has all threads beside the window's take their memory from one store, instead of one each that
/// keeps what it had; to be called before there are threads. From the window's own, they would have
/// it wait: for a quarter of a start, while fonts are looked for.
void share_memory();

/// Takes about a millisecond; does nothing where the system's library has no way to.
void give_back_memory();

}  // namespace sightline::desktop
