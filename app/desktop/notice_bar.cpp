#include "app/desktop/notice_bar.h"

#include <wx/button.h>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/notice_look.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

NoticeBar::NoticeBar(StatusLine& line, const Shell& shell)
    : Panel(&line, Ground::surface),
      line_(line),
      shell_(shell),
      chip_(new Chip(this)),
      sentence_(new Paragraph(this, {})) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(chip_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::xl)));
  row->Add(sentence_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  auto* close = new wxButton(this, wxID_CLOSE, shell.text("Dismiss"), wxDefaultPosition,
                             wxDefaultSize, wxBU_EXACTFIT);
  native::make_link(*close);
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { dismiss(); });
  row->Add(close, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(space::s)));
  SetSizer(row);
  line_.lend_room(*this);
}

void NoticeBar::show(NoticeTone tone, const Message& message) {
  tone_ = tone;
  ++count_;
  const auto look = look_of(tone);
  chip_->set(look.mark + shell_.text(look.word), look.tone);
  const auto sentence = shell_.text(message);
  // First: how high it is depends on how broad it is.
  line_.lend(true);
  Layout();
  sentence_->set(sentence);
  settle(*this);
  native::announce(*this, kind() + L": " + sentence);
}

void NoticeBar::dismiss() {
  line_.lend(false);
  settle(*this);
}

wxString NoticeBar::kind() const { return to_wx(chip_->text()); }

}  // namespace sightline::desktop
