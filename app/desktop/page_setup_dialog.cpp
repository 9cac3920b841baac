#include "app/desktop/page_setup_dialog.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/desktop/announcement.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int page_setup_width = 260;
constexpr int page_setup_height = 36;
constexpr int page_setup_wrap = 400;

}  // namespace

PageSetupDialog::PageSetupDialog(wxWindow* parent, Shell& shell, const PageSetup& setup)
    : wxDialog(parent, wxID_ANY, shell.text("Page setup")),
      shell_(shell),
      may_change_(!shell.session().is_read_only()) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  auto* form = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::l));
  form->AddGrowableCol(1, 1);
  paper_ = add(*form, "&Paper", setup.paper);
  direction_ = add(*form, "&Direction", setup.direction);
  margins_ = add(*form, "&Margins", setup.margins);
  column->Add(form, apart);
  auto* note = new Label(
      this,
      shell_.text(
          "Page setup is kept in the plan and holds for each page that it prints. The plan on "
          "one page always stands upright, within margins of its own, and the Excel plan "
          "book has a layout of its own. Printer, sides and colour are asked for when you "
          "print."),
      TextRole::secondary, Ink::second);
  note->Wrap(FromDIP(page_setup_wrap));
  column->Add(note, apart);
  if (may_change_)
    add_buttons(*column);
  else
    add_close(*column);
  SetSizerAndFit(column);
  if (may_change_) paper_->SetFocus();
  CentreOnParent();
}

PageSetup PageSetupDialog::setup() const {
  return {static_cast<PaperSize>(paper_->GetSelection()),
          static_cast<PaperDirection>(direction_->GetSelection()),
          static_cast<PaperMargins>(margins_->GetSelection())};
}

template <class Enum>
DropDown* PageSetupDialog::add(wxSizer& form, const char* label, Enum chosen) {
  // A label made before its field leads to it by its mnemonic.
  auto* name = new wxStaticText(this, wxID_ANY, shell_.text(label));
  auto* field = new DropDown(this);
  field->SetMinSize(FromDIP(wxSize(page_setup_width, page_setup_height)));
  native::set_accessible_name(*field, name->GetLabelText());
  field->Append(labels<Enum>(shell_));
  field->SetSelection(static_cast<int>(chosen));
  field->Enable(may_change_);
  form.Add(name, wxSizerFlags().CenterVertical());
  form.Add(field, wxSizerFlags().Expand());
  return field;
}

void PageSetupDialog::add_buttons(wxSizer& column) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* cancel = new wxButton(this, wxID_CANCEL, shell_.text("Cancel"));
  auto* keep = new wxButton(this, wxID_OK, shell_.text("&Keep page setup"));
  native::make_loud(*keep);
  keep->SetDefault();
  row->AddStretchSpacer();
  row->Add(cancel);
  row->Add(keep, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xl)));
}

void PageSetupDialog::add_close(wxSizer& column) {
  auto* why =
      new Label(this, shell_.text("The plan is open to be read only, so its page setup can’t "
                                  "be changed here."));
  why->Wrap(FromDIP(page_setup_wrap));
  column.Add(why, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl)));
  auto* close = new wxButton(this, wxID_CANCEL, shell_.text("Close"));
  close->SetDefault();
  column.Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(space::xl)));
  close->SetFocus();
}

}  // namespace sightline::desktop
