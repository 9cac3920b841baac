#include "app/desktop/close_cycle_dialog.h"

#include <wx/button.h>
#include <wx/display.h>

#include <algorithm>

#include "app/desktop/chip.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/row_words.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int close_cycle_width = 920;
constexpr int close_cycle_least_width = 720;
constexpr int around_decisions = 330;  // what stands over and under the rows
constexpr int decision_height = 92;
constexpr int close_cycle_least_height = 460;
constexpr int close_cycle_most_height = 760;
constexpr int reason_width = 330;
constexpr int close_notes_height = 64;

}  // namespace

CloseCycleDialog::CloseCycleDialog(wxWindow* parent, Shell& shell, Id<Cycle> cycle)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      form_(propose_closing(shell.session().plan(), cycle)),
      offered_(closings(shell.session().plan(), cycle)) {
  SetTitle(to_wx(view().title));
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  add_head(panel, *column);
  add_rows(panel, *column);
  add_foot(panel, *column);
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizer(all);
  const auto screen = wxDisplay(wxGetTopLevelParent(parent)).GetClientArea();
  const int wanted = around_decisions + decision_height * static_cast<int>(rows_.size());
  SetMinSize(FromDIP(wxSize(close_cycle_least_width, close_cycle_least_height)));
  SetSize(std::min(FromDIP(close_cycle_width), screen.width),
          std::min(FromDIP(std::clamp(wanted, close_cycle_least_height, close_cycle_most_height)),
                   screen.height));
  CentreOnParent();
  Bind(wxEVT_CHAR_HOOK, &CloseCycleDialog::on_key, this);
  refresh();
  if (rows_.empty())
    notes_->SetFocus();
  else
    rows_.front().words->SetFocus();
}

ClosingView CloseCycleDialog::view() const {
  auto& session = shell_.session();
  return closing_view(session.plan(), form_, session.today(), shell_.catalog());
}

void CloseCycleDialog::add_head(wxWindow* parent, wxSizer& column) {
  const auto shown = view();
  const int edge = FromDIP(space::xxl);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge);
  column.Add(new Label(parent, to_wx(shown.title), TextRole::page),
             wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
  column.Add(new Label(parent, to_wx(shown.subtitle), TextRole::secondary, Ink::second), beside);
  column.AddSpacer(FromDIP(space::m));
  column.Add(new Paragraph(parent, to_wx(shown.lead)), beside);
  column.Add(new Paragraph(parent, to_wx(shown.early), TextRole::text, Ink::warning), beside);
  column.AddSpacer(FromDIP(space::m));
  column.Add(new Hairline(parent), wxSizerFlags().Expand());
}

void CloseCycleDialog::add_rows(wxWindow* parent, wxSizer& column) {
  auto* list = new wxScrolledWindow(parent);
  make_scrolling(*list, FromDIP(space::l));
  auto* lines = new wxBoxSizer(wxVERTICAL);
  const auto shown = view();
  for (const auto& row : shown.rows) {
    if (!rows_.empty())
      lines->Add(new Hairline(list),
                 wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xxl)));
    lines->Add(add_row(list, row, shown.words),
               wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xxl)));
  }
  list->SetSizer(lines);
  column.Add(list, wxSizerFlags(1).Expand());
  column.Add(new Hairline(parent), wxSizerFlags().Expand());
}

wxSizer* CloseCycleDialog::add_row(wxWindow* parent, const ClosingRow& shown,
                                   const std::vector<std::string>& offered) {
  const auto index = rows_.size();
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(new Paragraph(parent, to_wx(shown.title), TextRole::strong), wxSizerFlags().Expand());
  left->Add(new Paragraph(parent, to_wx(shown.about), TextRole::secondary, Ink::second),
            wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  left->AddSpacer(FromDIP(space::m));
  auto* state = new Chip(parent);
  state->set(to_wx(shown.state), chip_tone(shown.tone));
  auto* words = new RowWords(
      parent, offered,
      [this, index](std::size_t chosen) {
        form_.choices[index].closing = offered_[chosen];
        refresh();
      },
      [this, index](int step) { go_to_row(index, step); });
  words->set_name(shell_.text(msg("What becomes of ‘{1}’", shown.title)));
  auto* reason = new wxTextCtrl(parent, wxID_ANY, to_wx(form_.choices[index].reason),
                                wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  native::set_accessible_name(*reason, shell_.text(msg("Reason for ‘{1}’", shown.title)));
  reason->Bind(wxEVT_TEXT, [this, index](wxCommandEvent&) {
    form_.choices[index].reason = from_wx(rows_[index].reason->GetValue());
    refresh();
  });
  reason->Bind(wxEVT_TEXT_ENTER, [this, index](wxCommandEvent&) { go_to_row(index, 1); });
  reason->SetMinSize(FromDIP(wxSize(reason_width, -1)));
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(words);
  // Its room is kept while it is hidden, so that nothing moves under the hand.
  right->Add(reason,
             wxSizerFlags().Expand().ReserveSpaceEvenIfHidden().Border(wxTOP, FromDIP(space::xs)));
  // Title and state stand on one line with the words.
  line->Add(left, wxSizerFlags(1).Border(wxTOP, FromDIP(space::m + 6)));
  line->AddSpacer(FromDIP(space::m));
  line->Add(state, wxSizerFlags().Border(wxTOP, FromDIP(space::m + 4)));
  line->AddSpacer(FromDIP(space::m));
  line->Add(right, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(space::m)));
  rows_.push_back({words, reason});
  return line;
}

void CloseCycleDialog::add_foot(wxWindow* parent, wxSizer& column) {
  const int edge = FromDIP(space::xxl);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge);
  column.AddSpacer(FromDIP(space::m));
  column.Add(new Label(parent, shell_.text("Review notes"), TextRole::secondary, Ink::second),
             beside);
  notes_ = new wxTextCtrl(parent, wxID_ANY, to_wx(form_.notes), wxDefaultPosition, wxDefaultSize,
                          wxTE_MULTILINE);
  notes_->SetMinSize(FromDIP(wxSize(-1, close_notes_height)));
  native::pad(*notes_);
  native::set_accessible_name(*notes_, shell_.text("Review notes"));
  notes_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { form_.notes = from_wx(notes_->GetValue()); });
  column.Add(notes_, beside);
  problem_ = new Paragraph(parent, {}, TextRole::text, Ink::bad);
  column.AddSpacer(FromDIP(space::xs));
  column.Add(problem_, beside);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  counts_ = new Label(parent, {}, TextRole::strong);
  const auto number = cycle_number(shell_.session().plan(), form_.cycle);
  auto* cancel = new wxButton(parent, wxID_CANCEL, shell_.text("Cancel"));
  auto* close = new wxButton(parent, wxID_OK, shell_.text(msg("&Close cycle {1}", number)));
  native::make_loud(*close);
  close->SetToolTip(shell_.text("Ctrl+Enter closes the cycle from anywhere here."));
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); });
  // Escape and the window's own button press it too.
  cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (may_leave()) end_once(*this, wxID_CANCEL);
  });
  row->Add(counts_, wxSizerFlags(1).CenterVertical());
  row->Add(cancel, wxSizerFlags().CenterVertical());
  row->Add(close, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, edge));
}

void CloseCycleDialog::refresh() {
  const auto shown = view();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& row = shown.rows[i];
    rows_[i].words->select(row.chosen);
    rows_[i].reason->SetHint(to_wx(row.reason_hint));
    rows_[i].reason->Show(!row.reason_hint.empty());
  }
  counts_->set_text(rows_.empty() ? wxString() : to_wx(shown.counts));
  // Nobody is told off before having tried.
  if (!problem().empty()) problem_->set(to_wx(shown.missing));
}

void CloseCycleDialog::go_to_row(std::size_t from, int step) {
  if (step < 0 && from == 0) return;
  if (step > 0 && from + 1 == rows_.size()) return notes_->SetFocus();
  rows_[step < 0 ? from - 1 : from + 1].words->SetFocus();
}

void CloseCycleDialog::on_key(wxKeyEvent& event) {
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  if (enter && event.GetModifiers() == wxMOD_CONTROL) return accept();
  event.Skip();
}

/// What was decided and typed is thrown away only by who says so.
bool CloseCycleDialog::may_leave() {
  const auto& plan = shell_.session().plan();
  if (!is_begun(plan, form_)) return true;
  return shell_.session().user().confirm(
      msg("What you decided here for cycle {1} is not in the plan yet, and is lost when you leave.",
          cycle_number(plan, form_.cycle)),
      msg("Discard"));
}

void CloseCycleDialog::accept() {
  if (!IsModal()) return;  // pressed a second time
  const auto shown = view();
  if (const auto row = shown.missing_row()) {
    problem_->set(to_wx(shown.missing));
    // Later: the sentence takes room from the list, which then scrolls to the field.
    return CallAfter([this, at = *row] { rows_[at].reason->SetFocus(); });
  }
  if (const auto problem = close_cycle(shell_.session(), form_))
    problem_->set(shell_.text(*problem));
  else
    end_once(*this, wxID_OK);
}

bool ask_to_close_cycle(wxWindow* parent, Shell& shell, Id<Cycle> cycle) {
  auto& session = shell.session();
  const auto* found = find(session.plan().cycles, cycle);
  if (!found) return false;
  if (const auto why = why_not_closed(session.plan(), *found, session.today())) {
    session.user().notify(NoticeTone::warning, *why);
    return false;
  }
  return CloseCycleDialog(parent, shell, cycle).ShowModal() == wxID_OK;
}

}  // namespace sightline::desktop
