// FindDialog: one field and what it finds, in a light window over the plan.
// Why: what is found and in which order is the presenter's; here are only the keys.
#pragma once

#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <optional>

#include "app/desktop/found_view.h"
#include "app/desktop/panel.h"
#include "app/present/find_anything.h"

namespace sightline::desktop {

class FindDialog : public wxDialog {
 public:
  FindDialog(wxWindow* parent, const Catalog& catalog, FindAnything finder);

  /// What was chosen; to be asked for after wxID_OK.
  [[nodiscard]] std::optional<FoundTarget> target() const;
  [[nodiscard]] wxTextCtrl& field() { return *field_; }
  [[nodiscard]] FoundView& found() { return *found_; }

 private:
  void look();
  void reveal();
  void on_key(wxKeyEvent& event);
  void accept();

  const Catalog& catalog_;
  FindAnything finder_;
  wxTextCtrl* field_ = nullptr;
  wxScrolledWindow* scroll_ = nullptr;
  FoundView* found_ = nullptr;
  Label* sentence_ = nullptr;
};

}  // namespace sightline::desktop
