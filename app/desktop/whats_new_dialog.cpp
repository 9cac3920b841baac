#include "app/desktop/whats_new_dialog.h"

#include <wx/button.h>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "sightline_config.h"

namespace sightline::desktop {
namespace {

constexpr int whats_new_width = 620;
constexpr int whats_new_height = 420;

}  // namespace

WhatsNewDialog::WhatsNewDialog(wxWindow* parent, const Shell& shell)
    : wxDialog(parent, wxID_ANY, shell.text("What’s new"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      text_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition,
                           FromDIP(wxSize(whats_new_width, whats_new_height)),
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP)) {
  native::dress_lines(*text_);
  native::set_accessible_name(*text_, shell.text("What’s new"));
  write(whats_new(shell.catalog()));
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  column->Add(
      new Label(this,
                shell.text(msg("What’s new in Sightline {1}", std::string(SIGHTLINE_VERSION))),
                TextRole::page),
      apart);
  column->Add(text_, wxSizerFlags(apart).Proportion(1));
  auto* close = new wxButton(this, wxID_CLOSE, shell.text("Close"));
  native::make_loud(*close);
  close->SetDefault();
  column->Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(space::xl)));
  SetEscapeId(wxID_CLOSE);
  SetSizerAndFit(column);
  text_->SetFocus();
  CentreOnParent();
}

void WhatsNewDialog::write(const std::vector<NewsItem>& items) {
  // Not by a style to write in: wx would add a background to it, which isn't the field's.
  text_->SetFont(font_of(TextRole::text));
  const wxTextAttr strong(wxNullColour, wxNullColour, font_of(TextRole::strong));
  for (const auto& item : items) {
    if (text_->GetLastPosition() > 0) text_->AppendText("\n\n");
    const auto from = text_->GetLastPosition();
    text_->AppendText(to_wx(item.lead));
    text_->SetStyle(from, text_->GetLastPosition(), strong);
    text_->AppendText("\n" + to_wx(item.text));
  }
  text_->SetInsertionPoint(0);
  text_->ShowPosition(0);
}

}  // namespace sightline::desktop
