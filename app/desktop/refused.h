// A gesture that is refused where nobody expected it: a notice, not the program's end.
// Why: what a page shows may be older than the plan, and one handler of hundreds that forgets it
// would take the window away from whoever works in it.
#pragma once

#include <functional>

namespace sightline::desktop {

/// Calls the handler of an event. A Failure is told by the main window's notice; without a main
/// window, and for anything else, it goes on to the caller.
void call_or_tell(const std::function<void()>& handler);

}  // namespace sightline::desktop
