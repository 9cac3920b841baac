// ModalWatch: whether a dialog is open that has to be answered first.
// Why: what the window would ask by itself waits until nobody is being asked.
#pragma once

#include <wx/modalhook.h>

namespace sightline::desktop {

/// Knows of every modal dialog while it lives, native ones as well.
class ModalWatch : public wxModalDialogHook {
 public:
  ModalWatch() { Register(); }
  ~ModalWatch() override { Unregister(); }
  ModalWatch(const ModalWatch&) = delete;
  ModalWatch& operator=(const ModalWatch&) = delete;

  [[nodiscard]] bool is_asking() const { return open_ > 0; }

 protected:
  int Enter(wxDialog* /*dialog*/) override {
    ++open_;
    return wxID_NONE;
  }
  void Exit(wxDialog* /*dialog*/) override { --open_; }

 private:
  int open_ = 0;
};

}  // namespace sightline::desktop
