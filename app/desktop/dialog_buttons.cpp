#include "app/desktop/dialog_buttons.h"

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

void label_buttons(wxDialog& dialog, const Catalog& catalog, const Message& deed) {
  if (auto* button = dynamic_cast<wxButton*>(dialog.FindWindow(wxID_OK))) {
    button->SetLabel(to_wx(catalog.text(deed)));
    native::make_loud(*button);
  }
  if (auto* button = dialog.FindWindow(wxID_CANCEL))
    button->SetLabel(to_wx(catalog.text(msg("Cancel"))));
  dialog.Fit();
}

void end_once(wxDialog& dialog, int answer) {
  if (dialog.IsModal()) dialog.EndModal(answer);
}

}  // namespace sightline::desktop
