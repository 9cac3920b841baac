// Monitors that come and go while a window is open. Why: the toolkit tells of them on some systems
// only, and not on GTK.
#pragma once

#include <wx/window.h>

#include <functional>

namespace sightline::desktop::native {

/// Calls `changed` each time a monitor comes, goes or is moved, as long as the window is there.
/// Where the system doesn't tell, never.
void on_monitors(wxWindow& window, const std::function<void()>& changed);

}  // namespace sightline::desktop::native
