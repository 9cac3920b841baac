// PassphraseDialog: asks for the passphrase of a plan, or for a new one.
// Why: trying one takes half a second on purpose; the dialog stays alive, says so, and stays open
// until there is a key.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/timer.h>

#include <optional>
#include <string>

#include "app/desktop/panel.h"
#include "app/desktop/secret_field.h"
#include "app/desktop/worker.h"
#include "app/present/user_port.h"
#include "model/catalog/catalog.h"

namespace sightline::desktop {

class PassphraseDialog : public wxDialog {
 public:
  /// The question has to outlive it.
  PassphraseDialog(wxWindow* parent, const Catalog& catalog, const PassphraseQuestion& question);

  /// After OK.
  [[nodiscard]] const SharedKey& key() const { return key_; }
  [[nodiscard]] SecretField& field() const { return *field_; }
  [[nodiscard]] SecretField& again() const { return *again_; }
  [[nodiscard]] wxString sentence() const { return sentence_->GetLabelText(); }

 private:
  [[nodiscard]] wxString text(const Message& message) const;
  SecretField* add_field(wxSizer& form, const Message& label);
  void judge();
  void accept();
  void decline();
  void finish();
  void set_busy(bool busy);
  void say(const Message& sentence, Ink ink);

  const Catalog& catalog_;
  const PassphraseQuestion& question_;
  SecretField* field_ = nullptr;
  SecretField* again_ = nullptr;  ///< of a new passphrase
  wxCheckBox* reveal_ = nullptr;
  Label* sentence_ = nullptr;
  wxTimer soon_;
  SharedKey key_;
  std::optional<Message> failure_;
  bool declined_ = false;
  Worker worker_;  ///< ends before what it works on
};

}  // namespace sightline::desktop
