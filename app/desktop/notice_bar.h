// NoticeBar: what happened, in a line above the page.
// Why: a notice stops nobody's work; dialogs are kept for decisions.
#pragma once

#include <functional>
#include <vector>

#include "app/desktop/chip.h"
#include "app/desktop/panel.h"
#include "app/present/user_port.h"

namespace sightline::desktop {

class NoticeBar : public Panel {
 public:
  /// A button of a notice.
  struct Deed {
    wxString label;
    std::function<void()> act;
  };

  explicit NoticeBar(wxWindow* parent);

  void show(NoticeTone tone, const wxString& sentence, const std::vector<Deed>& deeds = {});
  void dismiss();
  [[nodiscard]] wxString sentence() const { return sentence_->GetLabelText(); }

 private:
  Chip* chip_;
  Label* sentence_;
  wxBoxSizer* deeds_;
};

}  // namespace sightline::desktop
