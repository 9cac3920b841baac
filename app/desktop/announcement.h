// What screen readers say: what a control is called and what it is, and what has just come up.
#pragma once

#include <wx/dialog.h>
#include <wx/grid.h>
#include <wx/window.h>

namespace sightline::desktop::native {

/// Makes screen readers say `words`, which `window` has begun to show, wherever the keyboard is.
void announce(wxWindow& window, const wxString& words);

/// What is said for a native control that has no label of its own; GTK knows what it is.
void set_accessible_name(wxWindow& window, const wxString& name);

/// What a painted control is, or the part of it that has the keyboard.
enum class SpokenAs { text, item, tab, cell, chart, button, document };
/// Names a painted control, and says what it is: GTK takes what we paint for a panel, of which
/// nobody knows what keys do there.
void speak(wxWindow& window, const wxString& name, SpokenAs what);
/// GTK takes our dialogs for frames.
void speak_as_dialog(wxDialog& dialog);
/// Makes a grid say `cell`, or its `name` when that is blank: in the one window of those that it is
/// made of which has the keyboard, or gets it by Tab. To be called again when it goes to another.
void speak_cell(wxGrid& grid, const wxString& name, const wxString& cell);

}  // namespace sightline::desktop::native
