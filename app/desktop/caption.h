// A caption: the words above a field, near to what they name and apart from what is before.
// Why: set against the field they seem to belong to the one above as much.
#pragma once

#include <wx/sizer.h>

#include "app/desktop/panel.h"

namespace sightline::desktop {

/// Takes no room while the words are hidden.
inline void add_caption(wxSizer& column, Label& words) {
  auto* near = new wxBoxSizer(wxVERTICAL);
  near->Add(&words, wxSizerFlags().Expand().Border(wxBOTTOM, words.FromDIP(space::xs)));
  column.Add(near, wxSizerFlags().Expand().Border(wxTOP, words.FromDIP(space::m)));
}

}  // namespace sightline::desktop
