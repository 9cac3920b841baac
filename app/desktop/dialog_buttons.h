// The buttons of a dialog that wx made, in the window's language.
// Why: wx brings translations of its own, which know neither our catalog nor what the dialog does.
#pragma once

#include <wx/dialog.h>

#include "model/catalog/catalog.h"

namespace sightline::desktop {

/// `deed` is what OK does.
void label_buttons(wxDialog& dialog, const Catalog& catalog, const Message& deed);

}  // namespace sightline::desktop
