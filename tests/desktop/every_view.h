// Every view: leads a window through all that its pages can show.
// Why: what has to hold wherever one is, such as the keys of menus, is asked in each place.
#pragma once

#include <functional>
#include <string>

#include "tests/desktop/window.h"

namespace sightline::desktop::test {

/// Calls `visit` with the name of what is shown: each page with each of its tabs, with what details
/// show, and each step of a review, before it has begun and while it goes on.
void for_each_view(Window& window, const std::function<void(const std::string& view)>& visit);

/// As when somebody opens the menus: what is in them is that of now.
void open_menus(Window& window);

}  // namespace sightline::desktop::test
