// WaitDialog: how far long work is that somebody waits for, and a button to give it up.
// Why: what has to be there before the next step can't be told by a notice, but the window is to
// stay alive meanwhile.
#pragma once

#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/timer.h>

#include <functional>

#include "app/desktop/worker.h"
#include "model/catalog/catalog.h"

namespace sightline::desktop {

class WaitDialog : public wxDialog {
 public:
  /// `give_up` is called once, by Cancel, Escape or the window's own button.
  WaitDialog(wxWindow* parent, const Catalog& catalog, const Message& what,
             std::function<void()> give_up);

  /// 0 … 1.
  void show_progress(double part);
  [[nodiscard]] int shown_progress() const { return gauge_->GetValue(); }

 private:
  wxGauge* gauge_;
  wxTimer pulse_;
  bool is_stopping_ = false;
};

/// Does the work on a thread of its own, and returns when it has ended: false when somebody gave it
/// up meanwhile. What takes longer than a moment is waited for in a dialog that says `what` is
/// done. Throws what the work throws.
bool work_while_waiting(wxWindow& parent, const Catalog& catalog, const Message& what,
                        const Worker::Work& work);

}  // namespace sightline::desktop
