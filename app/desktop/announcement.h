// What screen readers say at once, wherever the keyboard is, and what they call painted controls.
#pragma once

#include <wx/grid.h>
#include <wx/window.h>

namespace sightline::desktop::native {

/// Makes screen readers say `words`, which `window` has begun to show.
void announce(wxWindow& window, const wxString& words);

/// What a painted control is, or the part of it that has the keyboard, which its name tells.
enum class SpokenAs { text, item, tab, cell, chart, button, dialog, document };
/// GTK takes what we paint for a panel, of which nobody knows what keys do there, and our dialogs
/// for frames.
void speak_as(wxWindow& window, SpokenAs what);
/// Makes a grid say `cell`, or its `name` when that is blank: in each of the windows that it is
/// made of, since any of them may have the keyboard.
void speak_cell(wxGrid& grid, const wxString& name, const wxString& cell);

}  // namespace sightline::desktop::native
