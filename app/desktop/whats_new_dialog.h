// WhatsNewDialog: what this version brought, to read and to copy.
// Why: a native text can be scrolled by keyboard and is read out, which painted text is not.
#pragma once

#include <wx/dialog.h>
#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/present/whats_new.h"

namespace sightline::desktop {

class WhatsNewDialog : public wxDialog {
 public:
  WhatsNewDialog(wxWindow* parent, const Shell& shell);

  [[nodiscard]] wxTextCtrl& news() const { return *text_; }

 private:
  void write(const std::vector<NewsItem>& items);

  wxTextCtrl* text_;
};

}  // namespace sightline::desktop
