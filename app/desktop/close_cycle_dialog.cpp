#include "app/desktop/close_cycle_dialog.h"

#include <wx/display.h>

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
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
constexpr int title_bar = 40;  // and panels that no system tells of
constexpr int reason_width = 330;
constexpr int close_notes_height = 64;
constexpr int page_button_side = 32;

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
  const auto* window = wxGetTopLevelParent(parent);
  const auto screen = wxDisplay(window).GetClientArea();
  // Within its window, unless that is lower than what it needs.
  const int most = std::min(screen.height, window->GetSize().y) - FromDIP(title_bar);
  const int wanted = around_decisions + decision_height * static_cast<int>(rows_.size());
  SetMinSize(FromDIP(wxSize(close_cycle_least_width, close_cycle_least_height)));
  SetSize(
      std::min(FromDIP(close_cycle_width), screen.width),
      std::clamp(most, FromDIP(close_cycle_least_height),
                 FromDIP(std::clamp(wanted, close_cycle_least_height, close_cycle_most_height))));
  CentreOnParent();
  Bind(wxEVT_CHAR_HOOK, &CloseCycleDialog::on_key, this);
  fill_page();
  if (rows_.empty())
    notes_->SetFocus();
  else
    rows_.front().words->SetFocus();
}

ClosingView CloseCycleDialog::view() const {
  auto& session = shell_.session();
  return closing_view(session.plan(), form_, session.today(), shell_.catalog(), page_);
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
  list_ = new wxScrolledWindow(parent);
  make_scrolling(*list_, FromDIP(space::l));
  // What is hidden lies in a window of its own: scrolling moves those it finds, and GTK objects to
  // moving what is hidden.
  body_ = new Panel(list_, Ground::surface);
  auto* lines = new wxBoxSizer(wxVERTICAL);
  const auto shown = view();
  rows_.reserve(shown.rows.size());
  for (std::size_t i = 0; i < shown.rows.size(); ++i) add_row(*lines, shown.words);
  body_->SetSizer(lines);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(body_, wxSizerFlags(1).Expand());
  list_->SetSizer(all);
  column.Add(list_, wxSizerFlags(1).Expand());
  column.Add(new Hairline(parent), wxSizerFlags().Expand());
  column.Add(pages_line(parent),
             wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::m)));
}

void CloseCycleDialog::add_row(wxSizer& lines, const std::vector<std::string>& offered) {
  const auto index = rows_.size();
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xxl));
  auto& row = rows_.emplace_back();
  if (index > 0) row.line = lines.Add(new Hairline(body_), beside);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  row.title = new Paragraph(body_, {}, TextRole::strong);
  row.about = new Paragraph(body_, {}, TextRole::secondary, Ink::second);
  left->Add(row.title, wxSizerFlags().Expand());
  left->Add(row.about, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  left->AddSpacer(FromDIP(space::m));
  row.state = new Chip(body_);
  row.words = new RowWords(
      body_, offered,
      [this, index](std::size_t chosen) {
        form_.choices[first_row() + index].closing = offered_[chosen];
        refresh();
      },
      [this, index](int step) { go_to_row(first_row() + index, step); });
  row.reason = new LineField(body_, {}, wxTE_PROCESS_ENTER);
  row.reason->Bind(wxEVT_TEXT, [this, index](wxCommandEvent&) {
    form_.choices[first_row() + index].reason = from_wx(rows_[index].reason->GetValue());
    refresh();
  });
  row.reason->Bind(wxEVT_TEXT_ENTER,
                   [this, index](wxCommandEvent&) { go_to_row(first_row() + index, 1); });
  row.reason->SetMinSize(FromDIP(wxSize(reason_width, -1)));
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(row.words);
  // Its room is kept while it is hidden, so that nothing moves under the hand.
  right->Add(row.reason,
             wxSizerFlags().Expand().ReserveSpaceEvenIfHidden().Border(wxTOP, FromDIP(space::xs)));
  // Title and state stand on one line with the words.
  line->Add(left, wxSizerFlags(1).Border(wxTOP, FromDIP(space::m + 6)));
  line->AddSpacer(FromDIP(space::m));
  line->Add(row.state, wxSizerFlags().Border(wxTOP, FromDIP(space::m + 4)));
  line->AddSpacer(FromDIP(space::m));
  line->Add(right, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(space::m)));
  row.all = lines.Add(line, beside);
}

wxSizer* CloseCycleDialog::pages_line(wxWindow* parent) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  part_ = new Label(parent, {}, TextRole::secondary, Ink::second);
  back_ = page_button(parent, "‹", msg("Previous actions (Page Up)"), -1);
  next_ = page_button(parent, "›", msg("Next actions (Page Down)"), 1);
  line->Add(part_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  line->Add(back_);
  line->Add(next_, wxSizerFlags().Border(wxLEFT, FromDIP(space::xs)));
  line->AddSpacer(FromDIP(space::m));
  line->ShowItems(closing_pages(form_) > 1);
  return line;
}

wxButton* CloseCycleDialog::page_button(wxWindow* parent, const char* sign, const Message& name,
                                        int step) {
  const auto side = FromDIP(wxSize(page_button_side, page_button_side));
  auto* button = new wxButton(parent, wxID_ANY, wxString::FromUTF8(sign), wxDefaultPosition, side,
                              wxBU_EXACTFIT);
  button->SetMinSize(side);
  native::set_accessible_name(*button, shell_.text(name));
  button->SetToolTip(shell_.text(name));
  button->Bind(wxEVT_BUTTON, [this, button, step](wxCommandEvent&) {
    turn_to(step < 0 ? page_ - 1 : page_ + 1);
    // One that can't be pressed would keep the keyboard and hear nothing.
    if (!button->IsEnabled()) (step < 0 ? next_ : back_)->SetFocus();
  });
  return button;
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
  native::dress_lines(*notes_);
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

void CloseCycleDialog::fill_page() {
  const auto shown = view();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    const bool used = i < shown.rows.size();
    if (row.line) row.line->Show(used);
    row.all->Show(used);
    if (!used) continue;
    const auto& now = shown.rows[i];
    row.title->set(to_wx(now.title));
    row.about->set(to_wx(now.about));
    row.state->set(to_wx(now.state), chip_tone(now.tone));
    row.words->set_name(shell_.text(msg("What becomes of ‘{1}’", now.title)));
    row.reason->ChangeValue(to_wx(form_.choices[first_row() + i].reason));
    native::set_accessible_name(*row.reason, shell_.text(msg("Reason for ‘{1}’", now.title)));
  }
  part_->set_text(to_wx(shown.part));
  back_->Enable(page_ > 0);
  next_->Enable(page_ + 1 < closing_pages(form_));
  refresh();
}

void CloseCycleDialog::refresh() {
  const auto shown = view();
  for (std::size_t i = 0; i < shown.rows.size(); ++i) {
    const auto& row = shown.rows[i];
    rows_[i].words->select(row.chosen);
    rows_[i].reason->SetHint(to_wx(row.reason_hint));
    rows_[i].reason->Show(!row.reason_hint.empty());
  }
  counts_->set_text(rows_.empty() ? wxString() : to_wx(shown.counts));
  // Nobody is told off before having tried.
  if (!problem().empty()) problem_->set(to_wx(shown.missing));
}

void CloseCycleDialog::turn_to(std::size_t page) {
  // First, as long as all that scrolls is to be seen.
  list_->Scroll(0, 0);
  page_ = page;
  fill_page();
  list_->FitInside();
  list_->Layout();
}

/// By keys, which then go on with the first row there.
void CloseCycleDialog::go_to_page(int step) {
  if (step < 0 ? page_ == 0 : page_ + 1 >= closing_pages(form_)) return;
  turn_to(step < 0 ? page_ - 1 : page_ + 1);
  words(first_row()).SetFocus();
}

void CloseCycleDialog::go_to_row(std::size_t from, int step) {
  if (step < 0 && from == 0) return;
  if (step > 0 && from + 1 == row_count()) return notes_->SetFocus();
  const auto to = step < 0 ? from - 1 : from + 1;
  if (to / closing_page_rows != page_) turn_to(to / closing_page_rows);
  words(to).SetFocus();
}

void CloseCycleDialog::on_key(wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  const bool enter = code == WXK_RETURN || code == WXK_NUMPAD_ENTER;
  if (enter && event.GetModifiers() == wxMOD_CONTROL) return accept();
  const bool turns = code == WXK_PAGEUP || code == WXK_PAGEDOWN;
  // The notes have lines of their own to go through.
  if (turns && !event.HasAnyModifiers() && !notes_->HasFocus() && closing_pages(form_) > 1)
    return go_to_page(code == WXK_PAGEUP ? -1 : 1);
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
  if (const auto row = shown.missing_row) {
    problem_->set(to_wx(shown.missing));
    if (*row / closing_page_rows != page_) turn_to(*row / closing_page_rows);
    // Later: the sentence takes room from the list, which then scrolls to the field.
    return CallAfter([this, at = *row] { reason(at).SetFocus(); });
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
