// What screen readers say at once, wherever the keyboard is.
#pragma once

#include <wx/window.h>

namespace sightline::desktop::native {

/// Makes screen readers say `words`, which `window` has begun to show.
void announce(wxWindow& window, const wxString& words);

}  // namespace sightline::desktop::native
