// LessonCard: what an empty page teaches: what it is for, an example, and one button to begin with.
// Why: every empty page teaches in the same way, as STYLE.md says.
#pragma once

#include <wx/button.h>

#include <functional>

#include "app/desktop/panel.h"

namespace sightline::desktop {

class LessonCard : public Card {
 public:
  struct Words {
    wxString question;
    wxString why;
    wxString button;
  };

  LessonCard(wxWindow* parent, const Words& words, std::function<void()> begin);

  [[nodiscard]] wxButton& button() const { return *button_; }

 private:
  wxButton* button_;
};

}  // namespace sightline::desktop
