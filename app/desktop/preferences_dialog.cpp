#include "app/desktop/preferences_dialog.h"

#include <wx/button.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int preferences_field_width = 260;
constexpr int preferences_field_height = 36;
constexpr int preferences_wrap = 420;

}  // namespace

PreferencesDialog::PreferencesDialog(wxWindow* parent, const Shell& shell, Preferences preferences,
                                     std::function<bool(const Preferences&)> take)
    : wxDialog(parent, wxID_ANY, shell.text("Preferences")),
      shell_(shell),
      preferences_(std::move(preferences)),
      languages_(language_choices(shell.locale())),
      take_(std::move(take)) {
  // Before anything in it paints in the colours of the new appearance.
  Bind(wxEVT_SYS_COLOUR_CHANGED, [](wxSysColourChangedEvent& event) {
    update_theme();
    event.Skip();
  });
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  column->Add(build_form(), apart);
  problem_ = new Label(this, {}, TextRole::text, Ink::bad);
  problem_->Hide();
  column->Add(problem_, apart);
  auto* close = new wxButton(this, wxID_CLOSE, shell_.text("Close"));
  native::make_loud(*close);
  close->SetDefault();
  column->Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(space::xl)));
  SetEscapeId(wxID_CLOSE);
  SetSizerAndFit(column);
  language_->SetFocus();
  CentreOnParent();
}

wxSizer* PreferencesDialog::build_form() {
  auto* form = new wxFlexGridSizer(2, FromDIP(space::xs), FromDIP(space::l));
  form->AddGrowableCol(1, 1);
  language_ = add(*form, "&Language", "Changes when Sightline starts again.");
  for (const auto& language : languages_)
    language_->Append(language.code.empty() ? shell_.text("Follow the system")
                                            : to_wx(language.name));
  language_->SetSelection(static_cast<int>(chosen_language(preferences_, languages_)));
  form->AddSpacer(FromDIP(space::s));
  form->AddSpacer(FromDIP(space::s));
  appearance_ = add(*form, "&Appearance", "Changes at once.");
  appearance_->Append(labels<Appearance>(shell_));
  appearance_->SetSelection(static_cast<int>(preferences_.appearance));
  return form;
}

DropDown* PreferencesDialog::add(wxSizer& form, const char* label, const char* note) {
  // A label made before its field leads to it by its mnemonic.
  auto* name = new wxStaticText(this, wxID_ANY, shell_.text(label));
  auto* field = new DropDown(this);
  field->SetMinSize(FromDIP(wxSize(preferences_field_width, preferences_field_height)));
  native::set_accessible_name(*field, name->GetLabelText());
  field->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
  form.Add(name, wxSizerFlags().CenterVertical());
  form.Add(field, wxSizerFlags().Expand());
  form.AddSpacer(0);
  form.Add(new Label(this, shell_.text(note), TextRole::secondary, Ink::second));
  return field;
}

void PreferencesDialog::choose() {
  preferences_.language = languages_[static_cast<std::size_t>(language_->GetSelection())].code;
  preferences_.appearance = static_cast<Appearance>(appearance_->GetSelection());
  const bool kept = take_(preferences_);
  problem_->set_text(kept
                         ? wxString()
                         : shell_.text("This can’t be kept for the next start: your settings can’t "
                                       "be written. Check the permissions of your home folder."));
  problem_->Show(!kept);
  problem_->Wrap(FromDIP(preferences_wrap));
  Fit();
}

}  // namespace sightline::desktop
