// NoticeBar: what happened, in a line above the page.
// Why: a notice stops nobody's work; dialogs are kept for decisions.
#pragma once

#include "app/desktop/chip.h"
#include "app/desktop/page.h"

namespace sightline::desktop {

class NoticeBar : public Panel {
 public:
  NoticeBar(wxWindow* parent, const Shell& shell);

  void show(NoticeTone tone, const Message& message);
  void dismiss();
  [[nodiscard]] wxString sentence() const { return sentence_->GetLabelText(); }
  /// Mark and word for what kind of notice it is.
  [[nodiscard]] wxString kind() const;

 private:
  const Shell& shell_;
  Chip* chip_;
  Label* sentence_;
};

}  // namespace sightline::desktop
