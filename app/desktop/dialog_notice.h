// DialogNotice: what happened, at the foot of the dialog that is being answered.
// Why: the window's own line of notices lies below a dialog, where it is seen too late.
#pragma once

#include <wx/dialog.h>

#include "app/desktop/chip.h"
#include "app/desktop/page.h"

namespace sightline::desktop {

class DialogNotice : public Panel {
 public:
  /// Tells it at the dialog's foot, in place of what was told there before. False for a dialog of
  /// the system, which has no room of ours.
  static bool tell(wxDialog& dialog, const Shell& shell, NoticeTone tone, const Message& message);

  [[nodiscard]] wxString sentence() const { return sentence_->GetLabelText(); }

 private:
  explicit DialogNotice(wxDialog& dialog);

  Chip* chip_;
  Label* sentence_;
};

/// The notice that a dialog shows; none when nothing was told in it.
[[nodiscard]] DialogNotice* notice_in(const wxDialog& dialog);

}  // namespace sightline::desktop
