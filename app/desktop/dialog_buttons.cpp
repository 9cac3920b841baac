#include "app/desktop/dialog_buttons.h"

#include "app/desktop/text.h"

namespace sightline::desktop {

void label_buttons(wxDialog& dialog, const Catalog& catalog, const Message& deed) {
  if (auto* button = dialog.FindWindow(wxID_OK)) button->SetLabel(to_wx(catalog.text(deed)));
  if (auto* button = dialog.FindWindow(wxID_CANCEL))
    button->SetLabel(to_wx(catalog.text(msg("Cancel"))));
  dialog.Fit();
}

void end_once(wxDialog& dialog, int answer) {
  if (dialog.IsModal()) dialog.EndModal(answer);
}

}  // namespace sightline::desktop
