#include "app/desktop/secret_field.h"

#include <string_view>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace sightline::desktop {

SecretField::SecretField(wxWindow* parent, const wxString& name)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD) {
  native::set_accessible_name(*this, name);
}

#ifdef __WXGTK__

Secret SecretField::secret() const {
  const std::string_view typed = gtk_entry_get_text(GTK_ENTRY(GetHandle()));
  return typed.size() <= Secret::most ? Secret(typed) : Secret();
}

void SecretField::reveal(bool readable) {
  gtk_entry_set_visibility(GTK_ENTRY(GetHandle()), readable ? TRUE : FALSE);
}

#else

Secret SecretField::secret() const {
  auto typed = from_wx(GetValue());
  Secret secret = typed.size() <= Secret::most ? Secret(typed) : Secret();
  wipe(typed.data(), typed.size());
  return secret;
}

void SecretField::reveal(bool) {}

#endif

}  // namespace sightline::desktop
