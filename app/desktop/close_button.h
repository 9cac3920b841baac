// The button that closes details beside a list.
// Why: pages with details close them alike, by mouse and by Escape.
#pragma once

#include <wx/button.h>

#include <functional>

#include "app/desktop/page.h"

namespace sightline::desktop {

[[nodiscard]] wxButton* close_details_button(wxWindow* parent, const Shell& shell,
                                             std::function<void()> close);

}  // namespace sightline::desktop
