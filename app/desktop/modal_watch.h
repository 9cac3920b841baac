// ModalWatch: whether a dialog is open that has to be answered first.
// Why: what the window would ask by itself waits until nobody is being asked.
#pragma once

#include <wx/dialog.h>
#include <wx/modalhook.h>

#include <vector>

#include "app/desktop/announcement.h"

namespace sightline::desktop {

/// Knows of every modal dialog while it lives, native ones as well.
class ModalWatch : public wxModalDialogHook {
 public:
  ModalWatch() { Register(); }
  ~ModalWatch() override { Unregister(); }
  ModalWatch(const ModalWatch&) = delete;
  ModalWatch& operator=(const ModalWatch&) = delete;

  [[nodiscard]] bool is_asking() const { return !open_.empty(); }
  /// The dialog that has to be answered first; none while nobody is being asked.
  [[nodiscard]] wxDialog* asking() const { return open_.empty() ? nullptr : open_.back(); }
  /// Puts the dialog that has to be answered first in front of its window.
  void come_forward() const {
    if (is_asking() && open_.back()->GetHandle()) open_.back()->Raise();
  }

 protected:
  int Enter(wxDialog* dialog) override {
    open_.push_back(dialog);
    // GTK tells screen readers of a frame, as if another plan had been opened.
    native::speak_as_dialog(*dialog);
    return wxID_NONE;
  }
  void Exit(wxDialog* dialog) override { std::erase(open_, dialog); }

 private:
  std::vector<wxDialog*> open_;
};

}  // namespace sightline::desktop
