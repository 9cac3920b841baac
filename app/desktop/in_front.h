// In front: the window that a question or a notice has to stand before.
// Why: behind a dialog or the print preview nobody sees it, and the program seems to hang.
#pragma once

#include <wx/toplevel.h>

namespace sightline::desktop {

/// The print preview that a window shows; none: it shows none. The window may be none.
[[nodiscard]] wxTopLevelWindow* preview_of(const wxWindow* window);
/// The dialog that has to be answered first, of whichever window; else the window's print preview;
/// else the window.
[[nodiscard]] wxWindow* in_front(wxWindow* window);

}  // namespace sightline::desktop
