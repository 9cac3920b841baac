// PageSetupDialog: paper, direction and margins of what the plan prints.
// Why: they are kept in the plan, so whoever prints it gets the same sheets.
#pragma once

#include <wx/dialog.h>

#include "app/desktop/drop_down.h"
#include "app/desktop/page.h"
#include "model/edit/gestures_organization.h"

namespace sightline::desktop {

class PageSetupDialog : public wxDialog {
 public:
  /// Of a plan that is open to be read only it shows them, and can only be closed.
  PageSetupDialog(wxWindow* parent, Shell& shell, const PageSetup& setup);

  /// As it is chosen by now.
  [[nodiscard]] PageSetup setup() const;
  [[nodiscard]] wxChoice& paper() const { return *paper_; }
  [[nodiscard]] wxChoice& direction() const { return *direction_; }
  [[nodiscard]] wxChoice& margins() const { return *margins_; }

 private:
  template <class Enum>
  DropDown* add(wxSizer& form, const char* label, Enum chosen);
  void add_buttons(wxSizer& column);
  void add_close(wxSizer& column);

  const Shell& shell_;
  bool may_change_;
  DropDown* paper_ = nullptr;
  DropDown* direction_ = nullptr;
  DropDown* margins_ = nullptr;
};

}  // namespace sightline::desktop
