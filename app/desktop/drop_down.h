// DropDown: a drop-down list that the Tab key leaves and the wheel doesn't change.
// Why: GTK would keep the keyboard on the box around its button, and Tab would not get past it; and
// it would take the wheel of who only scrolls past for a choice.
#pragma once

#include <wx/choice.h>

#include <string>
#include <vector>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

class DropDown : public wxChoice {
 public:
  explicit DropDown(wxWindow* parent) : wxChoice(parent, wxID_ANY) {
    native::let_tab_leave(*this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { wheel_.turn(*this, event); });
  }

 private:
  WheelAround wheel_;
};

/// Offers the words and shows the one at `chosen`; a list that offers them already stays as it is.
inline void show_words(wxChoice& choice, const std::vector<std::string>& words,
                       std::size_t chosen) {
  wxArrayString all;
  for (const auto& word : words) all.Add(to_wx(word));
  if (all != choice.GetStrings()) choice.Set(all);
  choice.SetSelection(static_cast<int>(chosen));
}

}  // namespace sightline::desktop
