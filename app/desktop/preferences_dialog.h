// PreferencesDialog: the language and the appearance of the planner.
// Why: what is chosen is taken at once and can be seen; there is nothing to confirm.
#pragma once

#include <wx/dialog.h>

#include <functional>
#include <vector>

#include "app/desktop/drop_down.h"
#include "app/desktop/page.h"
#include "app/present/preferences.h"

namespace sightline::desktop {

class PreferencesDialog : public wxDialog {
 public:
  /// `take` gets every choice; false says that it can't be kept.
  PreferencesDialog(wxWindow* parent, const Shell& shell, Preferences preferences,
                    std::function<bool(const Preferences&)> take);

  [[nodiscard]] wxChoice& language() const { return *language_; }
  [[nodiscard]] wxChoice& appearance() const { return *appearance_; }
  /// What can't be kept, or nothing.
  [[nodiscard]] wxString problem() const { return problem_->GetLabelText(); }

 private:
  [[nodiscard]] wxSizer* build_form();
  DropDown* add(wxSizer& form, const char* label, const char* note);
  void choose();

  const Shell& shell_;
  Preferences preferences_;
  std::vector<Language> languages_;
  std::function<bool(const Preferences&)> take_;
  DropDown* language_ = nullptr;
  DropDown* appearance_ = nullptr;
  Label* problem_ = nullptr;
};

}  // namespace sightline::desktop
