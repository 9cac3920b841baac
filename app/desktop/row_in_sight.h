// A row of a list, scrolled into sight.
// Why: wx scrolls on GTK once more when it is idle, to a row that may be gone by then, which GTK
// calls critical; GTK itself waits for a list that isn't laid out yet, and forgets what is gone.
#pragma once

#include <wx/dataview.h>

namespace sightline::desktop {

/// `row` of a list whose model is flat.
void bring_into_sight(wxDataViewCtrl& list, unsigned row);

}  // namespace sightline::desktop
