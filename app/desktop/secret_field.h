// SecretField: a native field for a passphrase.
// Why: its text goes from the toolkit's own buffer, which is wiped, into a Secret; a wxString on
// the way would leave copies behind.
#pragma once

#include <wx/textctrl.h>

#include "model/file/secret.h"

namespace sightline::desktop {

class SecretField : public wxTextCtrl {
 public:
  SecretField(wxWindow* parent, const wxString& name);

  /// What is typed; what no secret can hold counts as blank.
  [[nodiscard]] Secret secret() const;
  /// Whether what is typed can be read.
  void reveal(bool readable);
};

}  // namespace sightline::desktop
