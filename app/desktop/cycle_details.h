// CycleDetailsView: theme, review notes and progress of the cycle whose heading is selected.
// Why: a cycle's theme is one sentence that its actions answer to; it is edited where it is seen,
// and the cycle is closed there.
#pragma once

#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/present/plan_presenter.h"

namespace sightline::desktop {

class CycleDetailsView : public Panel {
 public:
  CycleDetailsView(wxWindow* parent, Shell& shell);

  void show(const CycleGroup& group);
  void commit();
  [[nodiscard]] wxTextCtrl& theme_field() { return *theme_.control; }
  [[nodiscard]] wxTextCtrl& notes_field() { return *notes_.control; }
  [[nodiscard]] wxButton& close_button() { return *close_; }
  [[nodiscard]] wxButton& take_back_button() { return *take_back_; }

 private:
  /// A text of the cycle, under its label.
  struct Text {
    Label* label = nullptr;
    wxTextCtrl* control = nullptr;
    wxString shown;
  };

  [[nodiscard]] Text add_text(const char* label, long style);
  void show(Text& text, const std::string& value, bool same);
  void close_or_reopen();

  Shell& shell_;
  std::optional<Id<Cycle>> id_;
  bool is_closed_ = false;
  Label* title_;
  Label* months_;
  Label* count_;
  Label* closed_;
  wxButton* close_;
  wxButton* take_back_;
  Text theme_;
  Text notes_;
};

}  // namespace sightline::desktop
