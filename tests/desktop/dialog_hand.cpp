#include "tests/desktop/dialog_hand.h"

#include <gtk/gtk.h>
#include <wx/toplevel.h>

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace {

constexpr int period_ms = 50;
constexpr int patience = 200;
constexpr int notices_by = 20;

/// For whoever judges the looks: of each dialog that a test works.
void take_picture(wxDialog& dialog, const std::string& folder) {
  static int taken = 0;
  const auto title = dialog.GetTitle().utf8_string();
  native::save_screenshot(dialog, fmt::format("{}/{:03} {}.png", folder, ++taken, title));
}

/// wx doesn't always notice that a drop-down list has it; after a while GTK's word is taken.
bool is_keyboard_in(wxDialog& dialog, int seen) {
  auto* focus = wxWindow::FindFocus();
  if (focus && dialog.IsDescendant(focus)) return true;
  return seen > notices_by && gtk_window_get_focus(GTK_WINDOW(dialog.GetHandle())) != nullptr;
}

}  // namespace

wxDialog* open_dialog() {
  for (auto* window : wxTopLevelWindows) {
    auto* dialog = dynamic_cast<wxDialog*>(window);
    if (dialog && dialog->IsModal() && dialog->IsShownOnScreen()) return dialog;
  }
  return nullptr;
}

void keep_picture(wxDialog& dialog) {
  if (const char* folder = std::getenv("SIGHTLINE_PICTURES"); folder && *folder != '\0')
    take_picture(dialog, folder);
}

DialogHand::DialogHand(std::function<void(wxDialog&)> work) : work_(std::move(work)) {
  Start(period_ms);
}

void DialogHand::Notify() {
  auto* dialog = open_dialog();
  if (!dialog) return;
  if (++seen_ > patience) return dialog->EndModal(wxID_CANCEL);
  // Without a window manager nobody else gives it the keyboard.
  if (!dialog->IsActive()) return give_keyboard(*dialog);
  if (!work_ || !is_keyboard_in(*dialog, seen_)) return;
  keep_picture(*dialog);
  const auto work = std::exchange(work_, {});
  work(*dialog);
}

}  // namespace sightline::desktop::test
