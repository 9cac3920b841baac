#include "app/desktop/dialog_buttons.h"

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/desktop/theme.h"

namespace sightline::desktop {

void add_buttons(wxWindow& parent, wxSizer& column) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* deed = new wxButton(&parent, wxID_OK);
  row->AddStretchSpacer();
  row->Add(new wxButton(&parent, wxID_CANCEL));
  row->Add(deed, wxSizerFlags().Border(wxLEFT, parent.FromDIP(space::s)));
  deed->SetDefault();
  deed->MoveAfterInTabOrder(parent.FindWindow(wxID_CANCEL));
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, parent.FromDIP(space::xl)));
}

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
