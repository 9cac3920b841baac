// DialogNotice: what happened, at the foot of the dialog that is being answered, or of the preview.
// Why: the window's own line of notices lies below those, where it is seen too late.
#pragma once

#include <wx/toplevel.h>

#include "app/desktop/chip.h"
#include "app/desktop/page.h"

namespace sightline::desktop {

class DialogNotice : public Panel {
 public:
  /// Tells it at the foot of the dialog or preview, in place of what was told there before. False
  /// for a dialog of the system, which has no room of ours.
  static bool tell(wxTopLevelWindow& window, const Shell& shell, NoticeTone tone,
                   const Message& message);

  [[nodiscard]] wxString sentence() const { return sentence_->GetLabelText(); }

 private:
  explicit DialogNotice(wxTopLevelWindow& window);

  Chip* chip_;
  Label* sentence_;
};

/// The notice that a dialog or preview shows; none when nothing was told in it.
[[nodiscard]] DialogNotice* notice_in(const wxTopLevelWindow& window);

}  // namespace sightline::desktop
