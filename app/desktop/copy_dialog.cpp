#include "app/desktop/copy_dialog.h"

#include <wx/button.h>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/panel.h"
#include "app/desktop/text.h"
#include "reports/copy_words.h"

namespace sightline::desktop {
namespace {

constexpr int copy_wrap = 460;

}  // namespace

CopyDialog::CopyDialog(wxWindow* parent, const Shell& shell)
    : wxDialog(parent, wxID_ANY, shell.text("Save a copy for others")), shell_(shell) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  auto* lead = new Label(
      panel, shell.text("What they must not see is taken out of the copy, not hidden in it: from "
                        "the plan, its baselines and earlier visions. The history stays here. The "
                        "copy is a plan of its own, which can’t be merged with this one."));
  lead->Wrap(FromDIP(copy_wrap));
  column->Add(lead, apart);
  add_choices(panel, *column);
  auto* reminder = new Label(panel, shell.text(copy_reminder()));
  reminder->Wrap(FromDIP(copy_wrap));
  column->Add(reminder, apart);
  add_buttons(panel, *column);
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizerAndFit(all);
  refresh();
  audiences_[static_cast<std::size_t>(options_.audience)]->SetFocus();
  CentreOnParent();
}

void CopyDialog::add_choices(wxWindow* parent, wxSizer& column) {
  const auto apart = wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  auto* lines = new wxBoxSizer(wxVERTICAL);
  const auto close = wxSizerFlags().Border(wxTOP, FromDIP(space::s));
  lines->Add(new Label(parent, shell_.text("For whom"), TextRole::section));
  for (std::size_t i = 0; i < count_of<Audience>(); ++i) {
    auto* button =
        new wxRadioButton(parent, wxID_ANY, shell_.text(enum_texts<Audience>.at(i).label),
                          wxDefaultPosition, wxDefaultSize, i == 0 ? wxRB_GROUP : 0);
    button->Bind(wxEVT_RADIOBUTTON, [this, i](wxCommandEvent&) {
      options_ = {.audience = static_cast<Audience>(i)};
      refresh();
    });
    audiences_.push_back(button);
    lines->Add(button, close);
  }
  lines->Add(new Label(parent, shell_.text("Also include"), TextRole::section),
             wxSizerFlags().Border(wxTOP, FromDIP(space::xl)));
  for (const auto& extra : audience_extras(options_, shell_.catalog())) {
    auto* box = new wxCheckBox(parent, wxID_ANY, to_wx(extra.label));
    box->Bind(wxEVT_CHECKBOX, [this, option = extra.option](wxCommandEvent& event) {
      options_.*option = event.IsChecked();
      refresh();
    });
    extras_.push_back(box);
    lines->Add(box, close);
  }
  column.Add(lines, apart);
}

void CopyDialog::add_buttons(wxWindow* parent, wxSizer& column) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* cancel = new wxButton(parent, wxID_CANCEL, shell_.text("Cancel"));
  auto* save = new wxButton(parent, wxID_OK, shell_.text("&Save copy…"));
  native::make_loud(*save);
  save->SetDefault();
  row->AddStretchSpacer();
  row->Add(cancel);
  row->Add(save, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xl)));
}

void CopyDialog::refresh() {
  const auto shown = audience_extras(options_, shell_.catalog());
  for (std::size_t i = 0; i < audiences_.size(); ++i)
    audiences_[i]->SetValue(i == static_cast<std::size_t>(options_.audience));
  for (std::size_t i = 0; i < extras_.size(); ++i) {
    extras_[i]->SetValue(shown[i].included);
    extras_[i]->Enable(shown[i].can_choose);
  }
}

}  // namespace sightline::desktop
