// What screen readers say at once, wherever the keyboard is, and what they call painted controls.
#pragma once

#include <wx/grid.h>
#include <wx/window.h>

namespace sightline::desktop::native {

/// Makes screen readers say `words`, which `window` has begun to show.
void announce(wxWindow& window, const wxString& words);

/// What a painted control is, or the part of it that has the keyboard, which its name tells.
enum class SpokenAs { text, item, tab, cell, grid, chart, button, dialog, document };
/// GTK takes what we paint for a panel, of which nobody knows what keys do there, and our dialogs
/// for frames.
void speak_as(wxWindow& window, SpokenAs what);
/// Makes that one of a grid's windows that has the keyboard, or gets it, say which cell it is on,
/// or `name` when `cell` is blank; the others are the grid of this name. So readers that go through
/// all of them hear of the cell once.
void speak_cell(wxGrid& grid, const wxString& name, const wxString& cell);

}  // namespace sightline::desktop::native
