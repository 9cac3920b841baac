// DropDown: a drop-down list that the Tab key leaves and the wheel doesn't change.
// Why: GTK would keep the keyboard on the box around its button, and Tab would not get past it; and
// it would take the wheel of who only scrolls past for a choice.
#pragma once

#include <wx/choice.h>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/scrolling.h"

namespace sightline::desktop {

class DropDown : public wxChoice {
 public:
  explicit DropDown(wxWindow* parent) : wxChoice(parent, wxID_ANY) {
    native::let_tab_leave(*this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { scroll_around(*this, event); });
  }
};

}  // namespace sightline::desktop
