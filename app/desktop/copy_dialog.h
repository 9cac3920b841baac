// CopyDialog: for whom a copy of the plan is, and what they see beyond what they see anyway.
// Why: what is left out is chosen before the file is named, and said in the same words as for the
// plan book.
#pragma once

#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>

#include <vector>

#include "app/desktop/page.h"
#include "app/present/book_presenter.h"

namespace sightline::desktop {

class CopyDialog : public wxDialog {
 public:
  CopyDialog(wxWindow* parent, const Shell& shell);

  [[nodiscard]] const AudienceOptions& options() const { return options_; }
  [[nodiscard]] wxRadioButton& audience(std::size_t index) const { return *audiences_.at(index); }
  [[nodiscard]] wxCheckBox& extra(std::size_t index) const { return *extras_.at(index); }

 private:
  void add_choices(wxWindow* parent, wxSizer& column);
  void add_buttons(wxWindow* parent, wxSizer& column);
  void refresh();

  const Shell& shell_;
  AudienceOptions options_{.audience = Audience::board};
  std::vector<wxRadioButton*> audiences_;
  std::vector<wxCheckBox*> extras_;
};

}  // namespace sightline::desktop
