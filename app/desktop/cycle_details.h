// CycleDetailsView: the theme of the cycle whose heading is selected, and how far it is.
// Why: a cycle's theme is one sentence that its actions answer to; it is edited where it is seen.
#pragma once

#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/present/plan_presenter.h"

namespace sightline::desktop {

class CycleDetailsView : public Panel {
 public:
  CycleDetailsView(wxWindow* parent, Shell& shell);

  void show(const CycleGroup& group);
  void commit();
  [[nodiscard]] wxTextCtrl& theme_field() { return *theme_; }

 private:
  Shell& shell_;
  std::optional<Id<Cycle>> id_;
  wxString shown_theme_;
  Label* title_;
  Label* months_;
  Label* count_;
  Label* theme_label_;
  wxTextCtrl* theme_;
};

}  // namespace sightline::desktop
