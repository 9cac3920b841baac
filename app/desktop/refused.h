// A gesture that is refused where nobody expected it: a notice, not the program's end.
// Why: what a page shows may be older than the plan, and one handler of hundreds that forgets it
// would take the window away from whoever works in it.
#pragma once

#include "model/base/message.h"

namespace sightline::desktop {

/// By the main window's notice; false when there is no main window.
[[nodiscard]] bool tell_refusal(const Failure& failure);

/// Calls the handler of an event, and tells of a Failure; anything else goes on to the caller.
template <class Handler>
void call_or_tell(const Handler& handler) {
  try {
    handler();
  } catch (const Failure& failure) {
    if (!tell_refusal(failure)) throw;
  }
}

}  // namespace sightline::desktop
