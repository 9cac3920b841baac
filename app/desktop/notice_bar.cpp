#include "app/desktop/notice_bar.h"

#include <wx/button.h>

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {
namespace {

struct Look {
  const wchar_t* word;
  draw::Tone tone;
};

Look look_of(NoticeTone tone) {
  switch (tone) {
    case NoticeTone::warning:
      return {L"▲ Please note", draw::Tone::warning};
    case NoticeTone::failure:
      return {L"■ Not done", draw::Tone::bad};
    case NoticeTone::done:
      break;
  }
  return {L"✓ Done", draw::Tone::good};
}

}  // namespace

NoticeBar::NoticeBar(wxWindow* parent)
    : Panel(parent, Ground::surface),
      chip_(new Chip(this)),
      sentence_(new Label(this, {}, TextRole::text, Ink::first, wxST_ELLIPSIZE_END)),
      deeds_(new wxBoxSizer(wxHORIZONTAL)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(chip_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::xxl)));
  row->Add(sentence_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  row->Add(deeds_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  auto* close =
      new wxButton(this, wxID_CLOSE, _("Dismiss"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  native::make_quiet(*close);
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { dismiss(); });
  row->Add(close, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(space::s)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(row, wxSizerFlags(1).Expand().Border(wxTOP | wxBOTTOM, FromDIP(space::s)));
  column->Add(new Hairline(this), wxSizerFlags().Expand());
  SetSizer(column);
  Hide();
}

void NoticeBar::show(NoticeTone tone, const wxString& sentence, const std::vector<Deed>& deeds) {
  const auto look = look_of(tone);
  chip_->set(wxString(look.word), look.tone);
  sentence_->set_text(sentence);
  sentence_->SetToolTip(sentence);
  deeds_->Clear(true);
  for (const auto& deed : deeds) {
    auto* button = new wxButton(this, wxID_ANY, deed.label);
    button->Bind(wxEVT_BUTTON, [act = deed.act](wxCommandEvent&) { act(); });
    deeds_->Add(button, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  }
  Show();
  GetParent()->Layout();
  Layout();
}

void NoticeBar::dismiss() {
  Hide();
  GetParent()->Layout();
}

}  // namespace sightline::desktop
