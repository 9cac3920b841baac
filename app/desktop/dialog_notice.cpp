#include "app/desktop/dialog_notice.h"

#include <wx/dialog.h>

#include <algorithm>

#include "app/desktop/notice_look.h"

namespace sightline::desktop {
namespace {

constexpr int least_notice_width = 200;

}  // namespace

DialogNotice::DialogNotice(wxTopLevelWindow& window)
    : Panel(&window, Ground::surface), chip_(new Chip(this)), sentence_(new Label(this, {})) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(chip_, wxSizerFlags().CenterVertical());
  row->Add(sentence_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  column->Add(new Hairline(this), wxSizerFlags().Expand());
  column->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::m)));
  SetSizer(column);
}

bool DialogNotice::tell(wxTopLevelWindow& window, const Shell& shell, NoticeTone tone,
                        const Message& message) {
  auto* around = window.GetSizer();
  if (!around) return false;
  auto* notice = notice_in(window);
  const int before = notice ? notice->GetBestSize().y : 0;
  if (!notice) {
    notice = new DialogNotice(window);
    around->Add(notice, wxSizerFlags().Expand());
  }
  const auto look = look_of(tone);
  notice->chip_->set(look.mark + shell.text(look.word), look.tone);
  notice->sentence_->set_text(shell.text(message));
  const int room =
      window.GetClientSize().x - notice->chip_->GetBestSize().x - 3 * window.FromDIP(space::m);
  notice->sentence_->Wrap(std::max(room, window.FromDIP(least_notice_width)));
  notice->InvalidateBestSize();
  // In room of its own: what the dialog shows keeps its. A preview shows less of its sheet.
  const int grown = notice->GetBestSize().y - before;
  if (grown != 0 && dynamic_cast<wxDialog*>(&window))
    window.SetSize(window.GetSize() + wxSize(0, grown));
  window.Layout();
  return true;
}

DialogNotice* notice_in(const wxTopLevelWindow& window) {
  for (auto* child : window.GetChildren())
    if (auto* notice = dynamic_cast<DialogNotice*>(child)) return notice;
  return nullptr;
}

}  // namespace sightline::desktop
