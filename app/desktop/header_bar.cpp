#include "app/desktop/header_bar.h"

#include <wx/dcclient.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_fonts.h"
#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {
namespace {

constexpr int least_undo = 120, most_undo = 360;
// What undo leaves to all else.
constexpr int beside_undo = 700;
// In a narrower window the plan's name and undo need the room.
constexpr int wide_header = 1160;

}  // namespace

HeaderBar::HeaderBar(wxWindow* parent, const Labels& labels, const Deeds& deeds)
    : Panel(parent, Ground::surface),
      labels_(labels),
      plan_(new Label(this, {}, TextRole::strong, Ink::first, wxST_ELLIPSIZE_END)),
      cycle_(new Label(this, {}, TextRole::text, Ink::second, wxST_ELLIPSIZE_END)),
      find_(new wxButton(this, wxID_ANY, labels.find + L"  " + labels.find_keys)),
      undo_(new wxButton(this, wxID_ANY)),
      export_(new wxButton(this, wxID_ANY, labels.export_book)) {
  native::make_loud(*export_);
  native::set_accessible_name(*find_, labels.find);
  find_->Bind(wxEVT_BUTTON, [act = deeds.find](wxCommandEvent&) { act(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    const bool wide = event.GetSize().x >= FromDIP(wide_header);
    const auto label = labels_.find + (wide ? L"  " + labels_.find_keys : wxString());
    if (find_->GetLabel() != label) {
      find_->SetLabel(label);
      find_->SetToolTip(wide ? wxString() : labels_.find_keys);
    }
    event.Skip();
    Layout();
  });
  undo_->Bind(wxEVT_BUTTON, [act = deeds.undo](wxCommandEvent&) { act(); });
  export_->Bind(wxEVT_BUTTON, [act = deeds.export_book](wxCommandEvent&) { act(); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const int gap = FromDIP(space::l);
  row->Add(plan_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::xl)));
  row->Add(cycle_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, gap));
  row->Add(find_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
  row->Add(undo_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  row->Add(export_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  row->AddSpacer(gap);  // also where the button is hidden
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(row, wxSizerFlags(1).Expand().Border(wxTOP | wxBOTTOM, FromDIP(space::s)));
  SetSizer(column);
}

void HeaderBar::set_plan(const wxString& plan, const wxString& cycle) {
  plan_->set_text(plan);
  whole_cycle_ = cycle;
  Layout();
}

bool HeaderBar::Layout() {
  fit_undo();
  const bool laid_out = Panel::Layout();
  fit_cycle();
  return laid_out;
}

void HeaderBar::fit_cycle() {
  constexpr const wchar_t* between = L" · ";
  auto shown = whole_cycle_;
  for (auto end = shown.rfind(between);
       end != wxString::npos && cycle_->GetTextExtent(shown).x > cycle_->GetSize().x;
       end = shown.rfind(between))
    shown.Truncate(end);
  cycle_->set_text(shown);
}

void HeaderBar::set_undo(const wxString& label, bool possible) {
  whole_undo_ = label;
  undo_->Enable(possible);
  Layout();
}

void HeaderBar::fit_undo() {
  // What an edit did may take a whole sentence; the other button keeps its room. What it changed
  // stands at the beginning of the sentence, and the new value at its end.
  auto shown = whole_undo_;
  const int most =
      std::clamp(GetSize().x - FromDIP(beside_undo), FromDIP(least_undo), FromDIP(most_undo));
  if (undo_->GetTextExtent(whole_undo_).x > most) {
    wxClientDC dc(undo_);
    dc.SetFont(undo_->GetFont());
    shown = wxControl::Ellipsize(whole_undo_, dc, wxELLIPSIZE_MIDDLE, most, wxELLIPSIZE_FLAGS_NONE);
  }
  const auto tip = shown == whole_undo_ ? wxString() : whole_undo_;
  if (tip != undo_->GetToolTipText()) undo_->SetToolTip(tip);
  const auto written = wxControl::EscapeMnemonics(shown);
  if (written == undo_->GetLabel()) return;
  undo_->SetLabel(written);
  undo_->InvalidateBestSize();
}

StatusLine::StatusLine(wxWindow* parent, const std::function<void()>& attend)
    : Panel(parent, Ground::surface),
      saved_(new Label(this, {}, TextRole::secondary, Ink::second)),
      baseline_(new Label(this, {}, TextRole::secondary, Ink::second)),
      attention_(new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxBU_EXACTFIT | wxBORDER_NONE)),
      row_(new wxBoxSizer(wxHORIZONTAL)) {
  native::make_link(*attention_);
  attention_->SetFont(font_of(TextRole::secondary));
  native::wear_size(*attention_, TextRole::secondary);
  attention_->Bind(wxEVT_BUTTON, [attend](wxCommandEvent&) { attend(); });
  row_->Add(saved_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::xl)));
  row_->Add(baseline_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::xxl)));
  gap_ = row_->AddStretchSpacer();
  row_->Add(attention_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::l)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(row_, wxSizerFlags(1).Expand().Border(wxTOP | wxBOTTOM, FromDIP(2)));
  SetSizer(column);
}

void StatusLine::set(const wxString& saved, const wxString& baseline, const wxString& attention) {
  saved_->set_text(saved);
  baseline_->set_text(baseline);
  attention_->SetLabel(attention);
  Layout();
}

void StatusLine::lend_room(wxWindow& window) {
  guest_ = &window;
  guest_->Hide();
  row_->Insert(2, guest_, wxSizerFlags(1).Expand());
  guest_->MoveBeforeInTabOrder(attention_);
  row_->SetMinSize(0, guest_->GetBestSize().y);
}

void StatusLine::lend(bool lent) {
  saved_->Show(!lent);
  baseline_->Show(!lent);
  gap_->Show(!lent);
  guest_->Show(lent);
  Layout();
}

}  // namespace sightline::desktop
