#include "app/desktop/passphrase_dialog.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <exception>
#include <memory>
#include <utility>

#include "app/desktop/dialog_buttons.h"
#include "app/desktop/text.h"
#include "model/file/passphrase.h"

namespace sightline::desktop {
namespace {

constexpr int passphrase_field_width = 320;
constexpr int passphrase_field_height = 36;
constexpr int passphrase_text_width = 480;
constexpr int soon_ms = 100;

Message passphrase_title(const PassphraseQuestion& question) {
  return question.is_new ? msg("Protect with a passphrase") : msg("Protected plan");
}

Message prompt_of(const PassphraseQuestion& question) {
  return question.is_new
             ? no_way_back()
             : msg("‘{1}’ is protected. Type its passphrase to open it.", question.name);
}

Ink strength_ink(Strength strength) {
  if (strength == Strength::strong) return Ink::good;
  return strength == Strength::fair ? Ink::second : Ink::bad;
}

}  // namespace

PassphraseDialog::PassphraseDialog(wxWindow* parent, const Catalog& catalog,
                                   const PassphraseQuestion& question)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(passphrase_title(question)))),
      catalog_(catalog),
      question_(question) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  auto* prompt = new Label(this, text(prompt_of(question)));
  prompt->Wrap(FromDIP(passphrase_text_width));
  column->Add(prompt, apart);
  auto* form = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::l));
  form->AddGrowableCol(1, 1);
  field_ = add_field(*form, msg("&Passphrase"));
  if (question.is_new) again_ = add_field(*form, msg("&Once more"));
  form->AddSpacer(0);
  reveal_ = new wxCheckBox(this, wxID_ANY, text(msg("&Show what is typed")));
  form->Add(reveal_);
  column->Add(form, apart);
  sentence_ = new Label(this, {}, TextRole::text, Ink::second);
  sentence_->SetMinSize(wxSize(FromDIP(passphrase_text_width), -1));
  column->Add(sentence_, apart);
  add_buttons(*this, *column);
  SetSizerAndFit(column);
  label_buttons(*this, catalog, question.is_new ? msg("Protect") : msg("Open the plan"));
  reveal_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
    field_->reveal(event.IsChecked());
    if (again_) again_->reveal(event.IsChecked());
  });
  Bind(
      wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); }, wxID_OK);
  Bind(
      wxEVT_BUTTON, [this](wxCommandEvent&) { decline(); }, wxID_CANCEL);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { decline(); });
  soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    say(question_.is_new ? msg("The key is being made…") : msg("The passphrase is being tried…"),
        Ink::second);
  });
  judge();
  field_->SetFocus();
  CentreOnParent();
}

wxString PassphraseDialog::text(const Message& message) const {
  return to_wx(catalog_.text(message));
}

SecretField* PassphraseDialog::add_field(wxSizer& form, const Message& label) {
  // A label made before its field leads to it by its mnemonic.
  auto* name = new wxStaticText(this, wxID_ANY, text(label));
  auto* field = new SecretField(this, name->GetLabelText());
  field->SetMinSize(FromDIP(wxSize(passphrase_field_width, passphrase_field_height)));
  field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { judge(); });
  form.Add(name, wxSizerFlags().CenterVertical());
  form.Add(field, wxSizerFlags(1).Expand());
  return field;
}

void PassphraseDialog::judge() {
  if (!question_.is_new) return say({}, Ink::second);
  const auto typed = field_->secret();
  say(strength_sentence(typed.bytes()),
      typed.empty() ? Ink::second : strength_ink(strength_of(typed.bytes())));
}

void PassphraseDialog::accept() {
  if (worker_.is_busy()) return;
  const auto passphrase = std::make_shared<Secret>(field_->secret());
  if (question_.is_new) {
    const auto again = again_->secret();
    if (const auto why = why_not_taken(passphrase->bytes(), again.bytes())) {
      say(*why, Ink::bad);
      (why_not_taken(passphrase->bytes()) ? field_ : again_)->SetFocus();
      return;
    }
  }
  set_busy(true);
  worker_.start(
      [this, passphrase](const Worker::Desk&) {
        try {
          key_ = question_.derive(*passphrase);
        } catch (const Failure& failure) {
          failure_ = failure.message();
        } catch (const std::exception& error) {
          failure_ = msg("Something went wrong that should not have ({1}). Please report it.",
                         error.what());
        }
      },
      [](double) {}, [this] { finish(); });
}

void PassphraseDialog::decline() {
  // What was begun can't be broken off; it takes a second at most, and its key is dropped.
  declined_ = true;
  if (!worker_.is_busy()) end_once(*this, wxID_CANCEL);
}

void PassphraseDialog::finish() {
  set_busy(false);
  if (declined_) return end_once(*this, wxID_CANCEL);
  if (key_) {
    field_->Clear();
    if (again_) again_->Clear();
    return end_once(*this, wxID_OK);
  }
  field_->SelectAll();
  field_->SetFocus();
  const auto why =
      failure_ ? *failure_ : msg("That passphrase does not open ‘{1}’.", question_.name);
  failure_.reset();
  say(why, Ink::bad);
}

void PassphraseDialog::set_busy(bool busy) {
  if (busy)
    soon_.StartOnce(soon_ms);
  else
    soon_.Stop();
  for (wxWindow* control : {static_cast<wxWindow*>(field_), static_cast<wxWindow*>(again_),
                            static_cast<wxWindow*>(reveal_), FindWindow(wxID_OK)})
    if (control) control->Enable(!busy);
}

void PassphraseDialog::say(const Message& sentence, Ink ink) {
  sentence_->set_ink(ink);
  sentence_->set_text(sentence.empty() ? wxString() : text(sentence));
  sentence_->Wrap(FromDIP(passphrase_text_width));
  Layout();
  Fit();
}

}  // namespace sightline::desktop
