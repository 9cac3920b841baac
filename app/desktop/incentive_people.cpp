#include "app/desktop/incentive_people.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/table_head.h"
#include "app/desktop/text.h"
#include "app/desktop/word_ink.h"
#include "app/present/incentive_entry.h"
#include "model/base/text.h"
#include "model/edit/gestures_incentives.h"

namespace sightline::desktop {
namespace {

constexpr int people_share_width = 72;
constexpr int people_team_width = 116;
// The rows that are seen at once; those below come while a person looks at these.
constexpr std::size_t first_incentive_people = 10;
constexpr std::size_t more_people = 4;

}  // namespace

IncentivePeople::IncentivePeople(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface), shell_(shell), problem_(new ProblemLine(this)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  team_head_ = new Label(this, shell.text("Teams"), TextRole::small_strong, Ink::second);
  column->Add(team_head_);
  team_grid_ = new wxFlexGridSizer(3, FromDIP(space::xs), FromDIP(space::s));
  team_grid_->AddGrowableCol(0, 1);
  column->Add(team_grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  add_new_team(*column);
  people_grid_ = new wxFlexGridSizer(5, FromDIP(space::xs), FromDIP(space::s));
  people_grid_->AddGrowableCol(1, 1);
  for (const char* head : {"", "Person", "Share", "Team", "Result"}) {
    heads_.push_back(new Label(this, *head ? shell.text(head) : wxString(), TextRole::small_strong,
                               Ink::second));
    people_grid_->Add(heads_.back(), head_flags(*this, heads_.size() == 5 || heads_.size() == 3
                                                           ? wxSizerFlags().Right()
                                                           : wxSizerFlags()));
  }
  sink_heads(*this, [this] { return heads_; });
  column->AddSpacer(FromDIP(space::m));
  column->Add(people_grid_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, head_inset(*this)));
  column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  SetSizer(column);
  Bind(wxEVT_IDLE, &IncentivePeople::on_idle, this);
}

void IncentivePeople::on_idle(wxIdleEvent& event) {
  event.Skip();
  if (people_.size() >= view_.people.size() || !IsShownOnScreen()) return;
  show_people(people_.size() + more_people, false);
  settle(*this);
  event.RequestMore();
}

void IncentivePeople::add_new_team(wxBoxSizer& column) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  new_team_ = new EntryField(this, shell_, *problem_, EntryField::Kind::line,
                             [this](const std::string& typed) -> std::optional<Message> {
                               if (trimmed(typed).empty()) return std::nullopt;
                               auto& session = shell_.session();
                               return take_entry(session, attempt([&]() -> EditEntry {
                                                   return add_contest_team(
                                                       session.document(), id_,
                                                       session.ids().next<ContestTeam>(), typed);
                                                 }));
                             });
  native::set_accessible_name(*new_team_, shell_.text("Name of a new team"));
  new_team_->SetHint(shell_.text("Name of a new team"));
  add_team_ = new wxButton(this, wxID_ANY, shell_.text("Add &team"));
  add_team_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    new_team_->commit();
    new_team_->SetFocus();
  });
  line->Add(new_team_, wxSizerFlags(1).CenterVertical());
  line->Add(add_team_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  column.Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
}

void IncentivePeople::add_team() {
  const auto index = teams_.size();
  teams_.emplace_back();
  auto& team = teams_.back();
  team.name = new EntryField(
      this, shell_, *problem_, EntryField::Kind::line, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, attempt([&]() -> EditEntry {
                            return rename_contest_team(session.document(), id_, teams_[index].id,
                                                       typed);
                          }));
      });
  team.standing = new Label(this, {}, TextRole::text, Ink::second);
  team.remove =
      new wxButton(this, wxID_ANY, to_wx("×"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  native::make_quiet(*team.remove);
  team.remove->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
    auto& session = shell_.session();
    // The button vanishes with its row; the keyboard stays near.
    new_team_->SetFocus();
    session.perform(remove_contest_team(session.document(), id_, teams_[index].id));
  });
  team.name->MoveBeforeInTabOrder(new_team_);
  team.remove->MoveBeforeInTabOrder(new_team_);
  team_grid_->Add(team.name, wxSizerFlags().Expand());
  team_grid_->Add(team.standing, wxSizerFlags().CenterVertical());
  team_grid_->Add(team.remove, wxSizerFlags().CenterVertical());
}

void IncentivePeople::add_person() {
  const auto index = people_.size();
  people_.emplace_back();
  auto& person = people_.back();
  person.rank = new Label(this, {}, TextRole::text, Ink::second);
  person.name = new Label(this, {});
  person.share = new EntryField(
      this, shell_, *problem_, EntryField::Kind::figure, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_share(session.document(), id_, people_[index].id, typed,
                                               session.ids().next<Share>(), shell_.catalog()));
      });
  person.share->SetMinSize(FromDIP(wxSize(people_share_width, -1)));
  person.team = new DropDown(this);
  person.team->SetMinSize(FromDIP(wxSize(people_team_width, -1)));
  person.team->Bind(wxEVT_CHOICE, [this, index](wxCommandEvent&) {
    auto& session = shell_.session();
    if (const auto problem = take_entry(
            session,
            choose_contest_team(session.document(), id_, people_[index].id,
                                static_cast<std::size_t>(people_[index].team->GetSelection()))))
      session.user().notify(NoticeTone::warning, *problem);
  });
  person.result = new Label(this, {});
  people_grid_->Add(person.rank, wxSizerFlags().CenterVertical());
  people_grid_->Add(person.name, wxSizerFlags().CenterVertical());
  people_grid_->Add(person.share, wxSizerFlags().CenterVertical());
  people_grid_->Add(person.team, wxSizerFlags().CenterVertical());
  people_grid_->Add(person.result, wxSizerFlags().CenterVertical().Right());
}

void IncentivePeople::show_teams(const IncentiveView& view, bool other) {
  const bool has_teams = has_points(view.kind);
  const auto count = has_teams ? view.teams.size() : 0;
  for (auto* window : std::initializer_list<wxWindow*>{team_head_, new_team_, add_team_})
    window->Show(has_teams);
  if (other) new_team_->forget();
  while (teams_.size() < count) add_team();
  for (std::size_t i = 0; i < teams_.size(); ++i) {
    auto& team = teams_[i];
    const bool used = i < count;
    for (auto* window : std::initializer_list<wxWindow*>{team.name, team.standing, team.remove})
      window->Show(used);
    if (!used || team.id != view.teams[i].id) team.name->forget();
    if (!used) continue;
    const auto& shown = view.teams[i];
    team.id = shown.id;
    team.name->show(shown.name);
    team.standing->set_text(to_wx(shown.standing));
    native::set_accessible_name(*team.name, shell_.text("Name of a team"));
    const auto removes = shell_.text(msg("Remove ‘{1}’", shown.name));
    native::set_accessible_name(*team.remove, removes);
    team.remove->SetToolTip(removes);
  }
}

void IncentivePeople::show_people(std::size_t most, bool other) {
  const auto& view = view_;
  wxArrayString choices;
  choices.Add(shell_.text("No team"));
  for (const auto& team : view.teams) choices.Add(to_wx(team.name));
  while (people_.size() < std::min(view.people.size(), most)) add_person();
  heads_[2]->Show(has_shares(view.kind));
  heads_[3]->Show(has_points(view.kind) && !view.teams.empty());
  for (std::size_t i = 0; i < people_.size(); ++i) {
    auto& person = people_[i];
    const bool used = i < view.people.size();
    for (auto* window : person.controls()) window->Show(used);
    if (!used || other || person.id != view.people[i].id) person.share->forget();
    if (!used) continue;
    const auto& shown = view.people[i];
    person.id = shown.id;
    person.share->Show(has_shares(view.kind));
    person.team->Show(has_points(view.kind) && !view.teams.empty());
    person.rank->set_text(to_wx(shown.rank));
    person.name->set_text(to_wx(shown.name));
    person.share->show(shown.share);
    if (choices != person.team->GetStrings()) person.team->Set(choices);
    person.team->SetSelection(static_cast<int>(shown.team));
    person.result->set_text(to_wx(shown.result));
    person.result->set_ink(ink_of(shown.tone));
    native::set_accessible_name(*person.share, shell_.text(msg("Share of {1}", shown.name)));
    native::set_accessible_name(*person.team, shell_.text(msg("Team of {1}", shown.name)));
  }
}

void IncentivePeople::show(Id<Incentive> id, IncentiveView view) {
  const bool other = id_ != id;
  id_ = id;
  view_ = std::move(view);
  show_teams(view_, other);
  show_people(std::max(first_incentive_people, people_.size()), other);
  settle(*this);
}

}  // namespace sightline::desktop
