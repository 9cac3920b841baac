// DialogHand: works a modal dialog in a person's place.
// Why: a dialog's loop runs inside the call that opened it, so a test can only reach it by a timer.
#pragma once

#include <wx/dialog.h>
#include <wx/timer.h>

#include <functional>

namespace sightline::desktop::test {

/// The modal dialog that is open, or nullptr.
[[nodiscard]] wxDialog* open_dialog();

/// Into the folder SIGHTLINE_PICTURES, if there is one; DialogHand does so before it works.
void keep_picture(wxDialog& dialog);

/// Begins when the keyboard is in the dialog; closes it if it is still open long after, so that a
/// test fails rather than waits for ever.
class DialogHand : public wxTimer {
 public:
  explicit DialogHand(std::function<void(wxDialog&)> work);

  void Notify() override;

 private:
  std::function<void(wxDialog&)> work_;
  int seen_ = 0;
};

}  // namespace sightline::desktop::test
