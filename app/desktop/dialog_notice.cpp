#include "app/desktop/dialog_notice.h"

#include <algorithm>

#include "app/desktop/notice_look.h"

namespace sightline::desktop {
namespace {

constexpr int least_notice_width = 200;

}  // namespace

DialogNotice::DialogNotice(wxDialog& dialog)
    : Panel(&dialog, Ground::surface), chip_(new Chip(this)), sentence_(new Label(this, {})) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(chip_, wxSizerFlags().CenterVertical());
  row->Add(sentence_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  column->Add(new Hairline(this), wxSizerFlags().Expand());
  column->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::m)));
  SetSizer(column);
}

bool DialogNotice::tell(wxDialog& dialog, const Shell& shell, NoticeTone tone,
                        const Message& message) {
  auto* around = dialog.GetSizer();
  if (!around) return false;
  auto* notice = notice_in(dialog);
  const int before = notice ? notice->GetBestSize().y : 0;
  if (!notice) {
    notice = new DialogNotice(dialog);
    around->Add(notice, wxSizerFlags().Expand());
  }
  const auto look = look_of(tone);
  notice->chip_->set(look.mark + shell.text(look.word), look.tone);
  notice->sentence_->set_text(shell.text(message));
  const int room =
      dialog.GetClientSize().x - notice->chip_->GetBestSize().x - 3 * dialog.FromDIP(space::m);
  notice->sentence_->Wrap(std::max(room, dialog.FromDIP(least_notice_width)));
  notice->InvalidateBestSize();
  // In room of its own: what the dialog shows keeps its.
  const int grown = notice->GetBestSize().y - before;
  if (grown != 0) dialog.SetSize(dialog.GetSize() + wxSize(0, grown));
  dialog.Layout();
  return true;
}

DialogNotice* notice_in(const wxDialog& dialog) {
  for (auto* child : dialog.GetChildren())
    if (auto* notice = dynamic_cast<DialogNotice*>(child)) return notice;
  return nullptr;
}

}  // namespace sightline::desktop
