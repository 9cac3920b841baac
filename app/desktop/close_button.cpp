#include "app/desktop/close_button.h"

#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

wxButton* close_details_button(wxWindow* parent, const Shell& shell, std::function<void()> close) {
  auto* button =
      new wxButton(parent, wxID_ANY, L"✕", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  native::make_quiet(*button);
  native::set_accessible_name(*button, shell.text("Close the details"));
  button->SetToolTip(shell.text("Close the details (Escape)"));
  button->Bind(wxEVT_BUTTON, [close = std::move(close)](wxCommandEvent&) { close(); });
  return button;
}

}  // namespace sightline::desktop
