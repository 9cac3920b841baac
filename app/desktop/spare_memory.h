// Spare memory: what was freed and is kept for later goes back to the system.
// Why: reading a plan takes several times the memory that the plan has; a window that stands open
// all day should not keep it. The one place that knows whose allocator it is.
#pragma once

namespace sightline::desktop {

/// Takes about a millisecond; does nothing where the system's library has no way to.
void give_back_memory();

}  // namespace sightline::desktop
