// DropDown: a drop-down list that the Tab key leaves.
// Why: GTK would keep the keyboard on the box around its button, and Tab would not get past it.
#pragma once

#include <wx/choice.h>

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

class DropDown : public wxChoice {
 public:
  explicit DropDown(wxWindow* parent) : wxChoice(parent, wxID_ANY) { native::let_tab_leave(*this); }
};

}  // namespace sightline::desktop
