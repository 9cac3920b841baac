#include "app/desktop/conflicts_dialog.h"

#include <wx/button.h>
#include <wx/display.h>

#include <algorithm>

#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/panel.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_words.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int conflicts_width = 820;
constexpr int conflicts_least_width = 560;
constexpr int around_conflicts = 250;  // what stands over and under the rows
constexpr int conflict_height = 120;
constexpr int conflicts_least_height = 400;
constexpr int conflicts_most_height = 720;

}  // namespace

ConflictsDialog::ConflictsDialog(wxWindow* parent, const Catalog& catalog, PlanMerge& merge)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(msg("Merge"))), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalog_(catalog),
      merge_(merge) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  add_head(panel, *column);
  list_ = new wxScrolledWindow(panel);
  make_scrolling(*list_, FromDIP(space::l));
  list_->SetSizer(new wxBoxSizer(wxVERTICAL));
  column->Add(list_, wxSizerFlags(1).Expand());
  column->Add(new Hairline(panel), wxSizerFlags().Expand());
  add_foot(panel, *column);
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizer(all);
  fill();
  const auto screen = (parent ? wxDisplay(parent) : wxDisplay()).GetClientArea();
  const int wanted = around_conflicts + conflict_height * static_cast<int>(rows_.size());
  SetMinSize(FromDIP(wxSize(conflicts_least_width, conflicts_least_height)));
  SetSize(std::min(FromDIP(conflicts_width), screen.width),
          std::min(FromDIP(std::clamp(wanted, conflicts_least_height, conflicts_most_height)),
                   screen.height));
  CentreOnParent();
  Bind(wxEVT_CHAR_HOOK, &ConflictsDialog::on_key, this);
  rows_.front()->SetFocus();
}

wxString ConflictsDialog::text(const Message& message) const {
  return to_wx(catalog_.text(message));
}

void ConflictsDialog::add_head(wxWindow* parent, wxSizer& column) {
  const int edge = FromDIP(space::xxl);
  column.Add(new Label(parent, text(msg("What both of you changed")), TextRole::page),
             wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
  column.AddSpacer(FromDIP(space::s));
  column.Add(new Paragraph(parent, text(msg("Everything else comes together by itself. Choose here "
                                            "what counts; it is one step that undo takes back."))),
             wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge));
  column.AddSpacer(FromDIP(space::m));
  column.Add(new Hairline(parent), wxSizerFlags().Expand());
}

void ConflictsDialog::add_foot(wxWindow* parent, wxSizer& column) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* cancel = new wxButton(parent, wxID_CANCEL, text(msg("Cancel")));
  auto* accept = new wxButton(parent, wxID_OK, text(msg("&Merge")));
  native::make_loud(*accept);
  accept->SetToolTip(text(msg("Ctrl+Enter merges from anywhere here.")));
  accept_ = accept;
  row->AddStretchSpacer();
  row->Add(cancel, wxSizerFlags().CenterVertical());
  row->Add(accept, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xxl)));
}

void ConflictsDialog::fill() {
  auto& lines = *list_->GetSizer();
  rows_.clear();
  lines.Clear(true);
  const auto edge = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xxl));
  for (const auto& row : merge_.rows()) {
    if (!rows_.empty()) lines.Add(new Hairline(list_), edge);
    add_row(lines, row);
  }
  list_->FitInside();
  list_->Layout();
}

void ConflictsDialog::add_row(wxSizer& lines, const MergeRow& shown) {
  const auto index = rows_.size();
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(new Paragraph(list_, text(shown.what), TextRole::strong), wxSizerFlags().Expand());
  left->Add(new Paragraph(list_, text(shown.mine)),
            wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  left->Add(new Paragraph(list_, text(shown.theirs)), wxSizerFlags().Expand());
  left->Add(new Paragraph(list_, text(shown.why), TextRole::secondary, Ink::second),
            wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  auto* words = new RowWords(
      list_, {catalog_.text(msg("Here")), catalog_.text(msg("In the file"))},
      [this, index](std::size_t chosen) { take(index, chosen == 0 ? Side::mine : Side::theirs); },
      [this, index](int step) { go_to_row(index, step); });
  words->select(shown.taken == Side::mine ? 0 : 1);
  words->set_name(text(msg("What counts for {1}. {2}. {3}", shown.what, shown.mine, shown.theirs)));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(left, wxSizerFlags(1));
  line->AddSpacer(FromDIP(space::l));
  line->Add(words, wxSizerFlags().Top());
  const auto edge = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xxl));
  lines.AddSpacer(FromDIP(space::l));
  lines.Add(line, edge);
  lines.AddSpacer(FromDIP(space::l));
  rows_.push_back(words);
}

void ConflictsDialog::take(std::size_t row, Side side) {
  if (!merge_.take(row, side)) return;
  // Later: the words that were pressed are in use until then.
  CallAfter([this, row] {
    fill();
    if (rows_.empty())
      accept_->SetFocus();
    else
      rows_[std::min(row, rows_.size() - 1)]->SetFocus();
  });
}

void ConflictsDialog::go_to_row(std::size_t from, int step) {
  if (step < 0 && from == 0) return;
  if (step > 0 && from + 1 >= rows_.size()) return accept_->SetFocus();
  rows_[step < 0 ? from - 1 : from + 1]->SetFocus();
}

void ConflictsDialog::on_key(wxKeyEvent& event) {
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  if (enter && event.GetModifiers() == wxMOD_CONTROL) return end_once(*this, wxID_OK);
  event.Skip();
}

}  // namespace sightline::desktop
