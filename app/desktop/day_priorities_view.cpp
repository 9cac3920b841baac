#include "app/desktop/day_priorities_view.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/table_head.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int priority_choice_width = 180, least_priorities_height = 80;

}  // namespace

DayPrioritiesView::DayPrioritiesView(wxWindow* parent, Shell& shell)
    : Panel(parent),
      shell_(shell),
      card_(new Card(this)),
      grid_(new wxGridBagSizer(FromDIP(space::xs), FromDIP(space::m))) {
  title_ = new Label(card_, {}, TextRole::section);
  card_->content().Add(title_);
  why_ = new Paragraph(card_, {}, TextRole::secondary, Ink::second);
  card_->content().Add(why_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  rows_window_ = new wxScrolledWindow(card_);
  make_scrolling(*rows_window_, FromDIP(space::l));
  rows_window_->SetMinSize(wxSize(-1, FromDIP(least_priorities_height)));
  table_ = new Panel(rows_window_, Ground::surface);
  grid_->SetEmptyCellSize(wxSize(0, 0));
  std::vector<Label*> heads;
  for (const char* head : {"Name", "First priority", "Second priority"}) {
    heads.push_back(new Label(table_, shell.text(head), TextRole::small_strong, Ink::second));
    grid_->Add(heads.back(), wxGBPosition(0, static_cast<int>(heads.size()) - 1), wxDefaultSpan,
               wxTOP | wxBOTTOM, FromDIP(space::s));
  }
  sink_heads(*table_, [heads] { return heads; });
  grid_->AddGrowableCol(1, 1);
  grid_->AddGrowableCol(2, 1);
  auto* inset = new wxBoxSizer(wxVERTICAL);
  inset->Add(grid_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, head_inset(*table_)));
  table_->SetSizer(inset);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(table_, wxSizerFlags().Expand());
  rows_window_->SetSizer(all);
  card_->content().Add(rows_window_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::m)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(card_, wxSizerFlags().Expand());
  SetSizer(column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { fit(); });
  });
}

void DayPrioritiesView::fit() {
  // As high as its rows; those that have no room are scrolled to.
  const int around = card_->GetSizer()->CalcMin().y - rows_window_->GetMinSize().y;
  const int room = std::max(GetClientSize().y - around, FromDIP(least_priorities_height));
  const wxSize wanted(-1, std::min(table_->GetSizer()->CalcMin().y, room));
  if (rows_window_->GetMinSize() != wanted) rows_window_->SetMinSize(wanted);
  Layout();
  rows_window_->FitInside();
  rows_window_->Layout();
}

void DayPrioritiesView::add_row() {
  const auto index = rows_.size();
  Row row{.name = new Label(table_, {}),
          .first = new DropDown(table_),
          .second = new DropDown(table_),
          .verdict = new Label(table_, {}, TextRole::secondary)};
  const int line = static_cast<int>(index) + 1;
  int column = 0;
  for (wxWindow* window :
       {static_cast<wxWindow*>(row.name), static_cast<wxWindow*>(row.first),
        static_cast<wxWindow*>(row.second), static_cast<wxWindow*>(row.verdict)}) {
    const bool is_choice = column == 1 || column == 2;
    grid_->Add(window, wxGBPosition(line, column++), wxDefaultSpan,
               is_choice ? int{wxEXPAND} : int{wxALIGN_CENTRE_VERTICAL});
  }
  for (auto* choice : {row.first, row.second}) {
    choice->SetMinSize(wxSize(FromDIP(priority_choice_width), -1));
    choice->Bind(wxEVT_CHOICE, [this, index](wxCommandEvent&) { choose(index); });
  }
  rows_.push_back(row);
}

void DayPrioritiesView::choose(std::size_t index) {
  auto& session = shell_.session();
  const auto& row = rows_[index];
  const auto place = [](const wxChoice& choice) {
    return static_cast<std::size_t>(std::max(0, choice.GetSelection()));
  };
  const auto entry = choose_priorities(session.document(), shown_[index], place(*row.first),
                                       place(*row.second), session.today());
  if (const auto* problem = problem_of(entry))
    session.user().notify(NoticeTone::warning, *problem);
  else
    session.perform(*value_of(entry));
  show(team_);
}

void DayPrioritiesView::show(Id<Team> team) {
  team_ = team;
  const auto& session = shell_.session();
  const auto& catalog = shell_.catalog();
  shown_ = priority_rows(session.plan(), team, session.today(), catalog);
  title_->set_text(shell_.text(msg("Priorities of {1}", catalog.long_date(session.today()))));
  why_->set(shown_.empty()
                ? shell_.text("Nobody is in this team yet. Tick its members under ‘Team and KPIs’.")
                : shell_.text("Two things a person and day, from their open actions. Important is "
                              "what has high priority, is late, or serves a target, a KPI or the "
                              "vision."));
  while (rows_.size() < shown_.size()) add_row();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    const bool used = i < shown_.size();
    for (wxWindow* window :
         {static_cast<wxWindow*>(row.name), static_cast<wxWindow*>(row.first),
          static_cast<wxWindow*>(row.second), static_cast<wxWindow*>(row.verdict)})
      window->Show(used);
    if (!used) continue;
    const auto& shown = shown_[i];
    row.name->set_text(to_wx(shown.name));
    show_words(*row.first, shown.choices, shown.first);
    show_words(*row.second, shown.choices, shown.second);
    row.verdict->set_text(to_wx(shown.verdict));
    row.verdict->set_ink(shown.important ? Ink::good : Ink::warning);
    native::set_accessible_name(*row.first, shell_.text(msg("First priority of {1}", shown.name)));
    native::set_accessible_name(*row.second,
                                shell_.text(msg("Second priority of {1}", shown.name)));
  }
  fit();
}

}  // namespace sightline::desktop
