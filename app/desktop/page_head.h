// PageHead, PageColumn: the line at the top of a page, and the cards at an even distance below it.
// Why: each page had its own, and names, tabs, buttons and gaps stood elsewhere on each.
#pragma once

#include <wx/sizer.h>

#include "app/desktop/panel.h"

namespace sightline::desktop {

/// The page's name, what may be chosen to be shown, and what can be done there.
class PageHead final : public wxBoxSizer {
 public:
  PageHead(wxWindow* parent, const wxString& name);

  [[nodiscard]] Label& name() const { return *name_; }
  /// Tabs or a list, beside the name.
  void add_choice(wxWindow* choice);
  /// What is added after this stands at the right end.
  void to_the_end() { AddStretchSpacer(); }
  void add_deed(wxWindow* button);

 private:
  wxWindow* parent_;
  Label* name_;
};

/// A head and cards, with the page's margin around them all.
class PageColumn final : public wxBoxSizer {
 public:
  PageColumn(wxWindow* parent, wxSizer* head);

  /// Puts a window or a sizer below what is there; those with a proportion share what is left.
  template <class Part>
  void stack(Part* part, int proportion = 0) {
    cards_->Add(part, wxSizerFlags(proportion).Expand().Border(wxTOP, gap_));
  }

 private:
  int gap_;
  wxBoxSizer* cards_;
};

}  // namespace sightline::desktop
