#include "app/desktop/page_scorecard.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int score_team_width = 180, turn_width = 40;
constexpr int grid_width = 320, least_grid = 160, score_chart_height = 170;
constexpr const char* scorecard_view_key = "/scorecard_page/view";

}  // namespace

PageScorecard::PageScorecard(wxWindow* parent, Shell& shell)
    : Page(parent, shell), presenter_(session(), shell.catalog()) {
  auto* above = new wxBoxSizer(wxVERTICAL);
  above->Add(build_head(), wxSizerFlags().Expand());
  above->Add(build_bar(), wxSizerFlags().Expand());
  auto* column = new PageColumn(this, above);
  build_week(*column);
  build_history(*column);
  team_view_ = new ScoreTeamView(this, shell, presenter_);
  column->stack(team_view_, 1);
  today_ = new DayPrioritiesView(this, shell);
  column->stack(today_, 1);
  build_empty(*column);
  SetSizer(column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { fit_week(); });
  });
}

wxSizer* PageScorecard::build_head() {
  auto* head = new PageHead(this, shell().text("Scorecard"));
  const auto& catalog = shell().catalog();
  tabs_ = new Tabs(this,
                   {catalog.text(msg("Week")), catalog.text(msg("Trends")),
                    catalog.text(msg("Team and KPIs")), catalog.text(msg("Priorities"))},
                   [this](std::size_t tab) { show(static_cast<ScorecardView>(tab)); });
  head->add_choice(tabs_);
  head->to_the_end();
  team_ = new DropDown(this);
  team_->SetMinSize(wxSize(FromDIP(score_team_width), -1));
  native::set_accessible_name(*team_, shell().text("Team"));
  team_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    shell().commit_pending_edit();
    presenter_.choose_team(static_cast<std::size_t>(std::max(0, event.GetSelection())));
    refresh();
  });
  head->add_deed(team_);
  return head;
}

wxSizer* PageScorecard::build_bar() {
  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  const auto middle = wxSizerFlags().CenterVertical().Border(wxTOP, FromDIP(space::l));
  const auto next = wxSizerFlags().CenterVertical().Border(wxTOP | wxLEFT, FromDIP(space::l));
  const auto turn = [&](const char* sign, const char* name, int periods) {
    auto* button = new wxButton(this, wxID_ANY, to_wx(sign), wxDefaultPosition,
                                FromDIP(wxSize(turn_width, -1)), wxBU_EXACTFIT);
    native::set_accessible_name(*button, shell().text(name));
    button->SetToolTip(shell().text(name));
    button->Bind(wxEVT_BUTTON, [this, periods](wxCommandEvent&) { step(periods); });
    return button;
  };
  back_ = turn("◀", "The period before", -1);
  bar->Add(back_, middle);
  title_ = new Label(this, {}, TextRole::section);
  bar->Add(title_, next);
  on_ = turn("▶", "The period after", 1);
  bar->Add(on_, next);
  rhythm_ = new DropDown(this);
  rhythm_->Append(labels<Rhythm>(shell()));
  native::set_accessible_name(*rhythm_, shell().text("Rhythm"));
  rhythm_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    shell().commit_pending_edit();
    presenter_.choose_rhythm(static_cast<Rhythm>(event.GetSelection()));
    refresh();
  });
  bar->Add(rhythm_, next);
  bar->AddStretchSpacer();
  progress_ = new Label(this, {}, TextRole::secondary, Ink::second);
  bar->Add(progress_, next);
  note_ = new wxButton(this, wxID_ANY, shell().text("Note…"));
  note_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { week_->note(); });
  bar->Add(note_, next);
  return bar;
}

std::vector<PageCommand> PageScorecard::commands() {
  const auto turn = [&](wxButton& button, const char* name, const char* keys) {
    auto command = command_of(button, keys);
    command.label = shell().text(name);
    return command;
  };
  return {turn(*back_, "The period before", "\tAlt+Left"),
          turn(*on_, "The period after", "\tAlt+Right"), command_of(*note_, "\tF4")};
}

void PageScorecard::build_week(PageColumn& column) {
  week_card_ = new Card(this);
  week_ = new ScoreWeekGrid(week_card_, shell().catalog(), presenter_);
  week_->SetMinSize(FromDIP(wxSize(grid_width, least_grid)));
  native::keep_scroll_bars(*week_);
  week_->spread_columns();
  week_->set_spoken_name(shell().text("Readings by person and KPI"));
  week_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
    event.Skip();
    CallAfter([this] { refresh_chart(); });
  });
  notes_ = new Label(week_card_, {}, TextRole::secondary, Ink::second);
  week_card_->content().Add(week_, wxSizerFlags(1).Expand());
  week_card_->content().Add(notes_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  column.stack(week_card_);
}

void PageScorecard::build_history(PageColumn& column) {
  history_card_ = new Card(this);
  history_ = new MonthGrid(history_card_, shell().catalog(), MonthGrid::reading_only([this](int) {
                             CallAfter([this] { refresh_chart(); });
                           }));
  history_->SetMinSize(FromDIP(wxSize(grid_width, least_grid)));
  native::keep_scroll_bars(*history_);
  history_->set_spoken_name(shell().text("Readings by KPI and period"));
  history_card_->content().Add(history_, wxSizerFlags(1).Expand());
  chart_card_ = new Card(this);
  chart_ = new ChartView(chart_card_);
  chart_->SetMinSize(FromDIP(wxSize(grid_width, score_chart_height)));
  chart_card_->content().Add(chart_, wxSizerFlags(1).Expand());
  column.stack(history_card_, 3);
  column.stack(chart_card_, 2);
}

void PageScorecard::build_empty(PageColumn& column) {
  empty_ = new Card(this);
  why_ = new Paragraph(empty_, {}, TextRole::text, Ink::second);
  empty_->content().Add(why_, wxSizerFlags().Expand());
  begin_ = new wxButton(empty_, wxID_ANY, {});
  native::make_loud(*begin_);
  begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
  empty_->content().Add(begin_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  column.stack(empty_);
}

void PageScorecard::show(ScorecardView view) {
  shell().commit_pending_edit();
  view_ = view;
  refresh();
}

void PageScorecard::begin() {
  if (!presenter_.has_team()) return team_view_->add_team();
  show(ScorecardView::team);
  team_view_->kpis().new_field().SetFocus();
}

void PageScorecard::step(int periods) {
  shell().commit_pending_edit();
  presenter_.step(periods);
  refresh();
}

bool PageScorecard::show_what_is_missing() {
  const bool any_team = presenter_.has_team();
  const bool grid = view_ == ScorecardView::week || view_ == ScorecardView::history;
  const bool missing = !any_team || (grid && presenter_.week().rows.empty());
  empty_->Show(missing);
  if (!missing) return false;
  if (!any_team) {
    why_->set(shell().text(
        "A team that sees its four or five numbers every week moves them. A sales team may watch "
        "new leads, offers, win rate and A client meetings. Add the first team to begin."));
    begin_->SetLabel(shell().text("Add team…"));
  } else {
    why_->set(shell().text(
        "Nothing is measured in this rhythm yet. Four or five KPIs say what a team is about, such "
        "as “New leads, at least 6 a week”. Add them, and its week is filled in here."));
    begin_->SetLabel(shell().text("Add KPIs…"));
  }
  return true;
}

void PageScorecard::refresh_bar() {
  const bool grid = view_ == ScorecardView::week || view_ == ScorecardView::history;
  wxArrayString teams;
  for (const auto& name : presenter_.teams()) teams.Add(to_wx(name));
  if (teams != team_->GetStrings()) team_->Set(teams);
  if (presenter_.has_team()) team_->SetSelection(static_cast<int>(presenter_.team_place()));
  team_->Show(presenter_.has_team());
  for (wxWindow* window : {static_cast<wxWindow*>(back_), static_cast<wxWindow*>(title_),
                           static_cast<wxWindow*>(on_), static_cast<wxWindow*>(rhythm_)})
    window->Show(grid && presenter_.has_team());
  title_->set_text(to_wx(presenter_.title()));
  on_->Enable(!presenter_.is_latest());
  rhythm_->SetSelection(static_cast<int>(presenter_.choice().rhythm));
  tabs_->select(static_cast<std::size_t>(view_));
}

void PageScorecard::refresh_week() {
  const auto& table = presenter_.week();
  wxString notes;
  for (const auto& note : table.notes) notes += (notes.empty() ? L"" : L"\n") + to_wx(note);
  notes_->set_text(notes);
  notes_->Show(!notes.empty());
  week_->show(table);
  progress_->set_text(to_wx(presenter_.progress()));
  // Another team or week begins at its first cell; a reading that was taken moves no cursor.
  if (placed_ != presenter_.choice()) {
    placed_ = presenter_.choice();
    week_->begin();
  }
  refresh_chart();
}

void PageScorecard::fit_week() {
  if (!week_card_->IsShown()) return;
  const int around = week_card_->GetSizer()->CalcMin().y - week_->GetMinSize().y;
  const int gap = FromDIP(space::l);
  const int room = GetClientSize().y - week_card_->GetPosition().y - around - FromDIP(space::xxl);
  const int wanted = week_->content_height();
  week_->SetMinSize(
      {FromDIP(grid_width), std::clamp(wanted, 0, std::max(room, FromDIP(least_grid)))});
  chart_card_->Show(room - wanted >= gap + chart_card_->GetSizer()->CalcMin().y);
  Layout();
}

void PageScorecard::refresh_history() {
  const auto& table = presenter_.history();
  history_->show(table);
  // What is newest is looked at first; whoever went back stays there until something else is shown.
  if (std::exchange(looked_at_, presenter_.choice()) != presenter_.choice())
    CallAfter([this] { show_newest(); });
  refresh_chart();
}

void PageScorecard::show_newest() {
  const auto& rows = presenter_.history().rows;
  int row = std::max(history_->GetGridCursorRow(), 0);
  // A heading has no course to draw.
  while (row + 1 < static_cast<int>(rows.size()) &&
         rows[static_cast<std::size_t>(row)].kind == RowKind::heading)
    ++row;
  history_->put_cursor({row, history_->GetNumberCols() - 2});
  refresh_chart();
}

void PageScorecard::refresh_chart() {
  auto spec = view_ == ScorecardView::week
                  ? presenter_.week_chart(week_->GetGridCursorRow(), week_->GetGridCursorCol() - 1)
                  : presenter_.chart(history_->GetGridCursorRow());
  const auto spoken = spec.title.empty() ? to_wx(spec.empty_sentence)
                                         : shell().text(msg("Course of {1}", spec.title));
  chart_->set(std::move(spec), spoken);
}

void PageScorecard::refresh() {
  const bool missing = show_what_is_missing();
  refresh_bar();
  const auto is = [&](ScorecardView view) { return view_ == view && !missing; };
  const bool week = is(ScorecardView::week);
  const bool history = is(ScorecardView::history);
  week_card_->Show(week);
  note_->Show(week);
  progress_->Show(week);
  history_card_->Show(history);
  chart_card_->Show(history || week);
  team_view_->Show(is(ScorecardView::team));
  today_->Show(is(ScorecardView::today));
  if (week) refresh_week();
  if (history) refresh_history();
  if (is(ScorecardView::team)) team_view_->refresh();
  if (is(ScorecardView::today)) today_->show(presenter_.choice().team);
  Layout();
  fit_week();
}

void PageScorecard::commit_pending_edit() {
  week_->commit_pending_edit();
  team_view_->commit();
}

void PageScorecard::go_to(std::string_view path) {
  view_ = presenter_.go_to(path);
  refresh();
  if (view_ == ScorecardView::team && team_view_->IsShown()) return team_view_->go_to(path);
  if (empty_->IsShown()) return begin_->SetFocus();
  (view_ == ScorecardView::history ? static_cast<wxWindow*>(history_) : week_)->SetFocus();
}

void PageScorecard::remember(wxConfigBase& config) const {
  config.Write(scorecard_view_key, static_cast<long>(view_));
}

void PageScorecard::recall(const wxConfigBase& config) {
  const auto view = config.ReadLong(scorecard_view_key, 0);
  if (view >= 0 && view <= static_cast<long>(ScorecardView::today))
    view_ = static_cast<ScorecardView>(view);
}

}  // namespace sightline::desktop
