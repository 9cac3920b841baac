// HelpDialog: how Sightline works, and every shortcut.
// Why: read beside nothing else and found without a network; its words are the presenter's.
#pragma once

#include <wx/dialog.h>
#include <wx/scrolwin.h>

#include <vector>

#include "app/desktop/panel.h"
#include "app/present/help_presenter.h"

namespace sightline::desktop {

class HelpDialog : public wxDialog {
 public:
  HelpDialog(wxWindow* parent, const Catalog& catalog, const std::vector<HelpSection>& sections);

  /// Brings a section into view once the dialog is laid out.
  void show_section(std::size_t section);
  [[nodiscard]] wxScrolledWindow& text() { return *scroll_; }

 private:
  void add_keys(const HelpSection& section, wxSizer& column);
  void on_key(wxKeyEvent& event);

  wxScrolledWindow* scroll_ = nullptr;
  std::vector<wxWindow*> heads_;  ///< of the sections
};

}  // namespace sightline::desktop
