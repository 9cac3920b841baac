// What the buttons of a dialog say, and how they end it.
// Why: wx brings translations of its own, which know neither our catalog nor what the dialog does;
// and it complains of a dialog that is ended twice.
#pragma once

#include <wx/dialog.h>
#include <wx/sizer.h>

#include "model/catalog/catalog.h"

namespace sightline::desktop {

/// A row of Cancel and OK below what the column holds, at its right end and as far from the edges
/// as that is. Their labels are for `label_buttons`.
void add_buttons(wxWindow& parent, wxSizer& column);

/// `deed` is what OK does.
void label_buttons(wxDialog& dialog, const Catalog& catalog, const Message& deed);

/// Ends a dialog that is being asked. A second click or Enter, which may come before the first has
/// closed it, does nothing.
void end_once(wxDialog& dialog, int answer);

}  // namespace sightline::desktop
