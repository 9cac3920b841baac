#include "app/desktop/score_team_view.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_teams.h"

namespace sightline::desktop {
namespace {

// Narrower than this, the KPIs' list and form stand below each other.
constexpr int wide_score_team = 760;
constexpr int members_width = 240, members_height = 110;

}  // namespace

ScoreTeamView::ScoreTeamView(wxWindow* parent, Shell& shell, ScorecardPresenter& presenter)
    : Panel(parent), shell_(shell), presenter_(presenter), scroll_(new wxScrolledWindow(this)) {
  scroll_->SetScrollRate(0, FromDIP(space::l));
  follow_keyboard(*scroll_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(build_team(), wxSizerFlags().Expand());
  kpis_ = new ScoreKpiView(scroll_, shell);
  column->Add(kpis_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  column->AddSpacer(FromDIP(space::xxl));
  scroll_->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(scroll_, wxSizerFlags(1).Expand());
  SetSizer(all);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    kpis_->set_wide(event.GetSize().x >= FromDIP(wide_score_team));
    CallAfter([this] {
      scroll_->FitInside();
      scroll_->Layout();
    });
  });
}

Card* ScoreTeamView::build_team() {
  auto* card = new Card(scroll_, wxHORIZONTAL);
  auto* form = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form->AddGrowableCol(1, 1);
  auto* problem = new ProblemLine(card);
  form->Add(new Label(card, shell_.text("Team")), wxSizerFlags().CenterVertical());
  name_ = new EntryField(
      card, shell_, *problem, EntryField::Kind::line, [this](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session,
                          enter_team_name(session.document(), presenter_.choice().team, typed));
      });
  native::set_accessible_name(*name_, shell_.text("Name of the team"));
  auto* cell = new wxBoxSizer(wxVERTICAL);
  cell->Add(name_, wxSizerFlags().Expand());
  cell->Add(problem, wxSizerFlags().Expand());
  form->Add(cell, wxSizerFlags().Expand());
  form->Add(new Label(card, shell_.text("Leader")), wxSizerFlags().CenterVertical());
  leader_ = new DropDown(card);
  native::set_accessible_name(*leader_, shell_.text("Leader of the team"));
  leader_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    perform(choose_leader(shell_.session().document(), presenter_.choice().team,
                          static_cast<std::size_t>(std::max(0, event.GetSelection()))));
  });
  form->Add(leader_, wxSizerFlags().Expand());
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  auto* add = new wxButton(card, wxID_ANY, shell_.text("Add &team…"));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_team(); });
  remove_ = new wxButton(card, wxID_ANY, shell_.text("Remove team"));
  remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_team(); });
  buttons->Add(add);
  buttons->Add(remove_, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  form->AddSpacer(0);
  form->Add(buttons);
  // Not as wide as each other: twice the room of long buttons would be more than a narrow window's.
  card->content().Add(form, wxSizerFlags(3).Expand());
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(new Label(card, shell_.text("Members"), TextRole::small_strong, Ink::second));
  members_ = new wxCheckListBox(card, wxID_ANY, wxDefaultPosition,
                                FromDIP(wxSize(members_width, members_height)));
  native::set_accessible_name(*members_, shell_.text("Members of the team"));
  members_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
    const auto at = static_cast<std::size_t>(std::max(0, event.GetInt()));
    if (at >= shown_.size()) return;
    const auto id = shown_[at].id;
    const auto membership = members_->IsChecked(event.GetInt()) ? Membership::in : Membership::out;
    perform(attempt([&] {
      return set_membership(shell_.session().document(), presenter_.choice().team, id, membership);
    }));
  });
  right->Add(members_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::xs)));
  card->content().Add(right, wxSizerFlags(2).Expand().Border(wxLEFT, FromDIP(space::xxl)));
  return card;
}

void ScoreTeamView::perform(const EditEntry& entry) {
  auto& session = shell_.session();
  if (const auto problem = take_entry(session, entry))
    session.user().notify(NoticeTone::warning, *problem);
  refresh();
}

void ScoreTeamView::add_team() {
  shell_.commit_pending_edit();
  auto& session = shell_.session();
  const auto name = session.user().ask_text(msg("Name of the team"), {}, msg("Add team"),
                                            msg("A team needs a name, such as ‘Sales team’."));
  if (!name) return;
  const auto id = session.ids().next<Team>();
  const auto entry = enter_team(session.document(), id, *name);
  if (const auto* problem = problem_of(entry))
    return session.user().notify(NoticeTone::warning, *problem);
  presenter_.choose_team(id);
  session.perform(*value_of(entry));
}

void ScoreTeamView::remove_team() {
  shell_.commit_pending_edit();
  auto& session = shell_.session();
  const auto team = presenter_.choice().team;
  const auto question = question_before_removal(session.plan(), team);
  if (question && !session.user().confirm(*question, msg("Remove"))) return;
  perform(attempt([&] { return sightline::remove_team(session.document(), team); }));
}

void ScoreTeamView::commit() {
  for (auto* field : fields_in(*this))
    if (field->HasFocus()) return field->commit();
}

void ScoreTeamView::refresh() {
  const auto team = presenter_.choice().team;
  const auto form = team_form(shell_.session().plan(), team, shell_.catalog());
  const auto path = "/plan/teams/" + to_text(team) + "/name";
  if (name_->path() != path) {
    name_->forget();
    name_->set_path(path);
  }
  name_->show(form.name);
  wxArrayString leaders;
  for (const auto& name : form.leaders) leaders.Add(to_wx(name));
  if (leaders != leader_->GetStrings()) leader_->Set(leaders);
  leader_->SetSelection(static_cast<int>(form.leader));
  wxArrayString names;
  for (const auto& member : form.members) names.Add(to_wx(member.name));
  const int at = members_->GetSelection();
  if (names != members_->GetStrings()) {
    members_->Set(names);
    if (at != wxNOT_FOUND && at < static_cast<int>(names.size())) members_->SetSelection(at);
  }
  for (std::size_t i = 0; i < form.members.size(); ++i)
    members_->Check(static_cast<unsigned>(i), form.members[i].in);
  shown_ = form.members;
  kpis_->show(team);
  scroll_->FitInside();
  scroll_->Layout();
}

void ScoreTeamView::go_to(std::string_view path) {
  for (const auto& kpi : shell_.session().plan().kpis) {
    const auto at = "/plan/kpis/" + to_text(kpi.id);
    if (!path.starts_with(at)) continue;
    kpis_->choose(kpi.id);
    if (path.substr(at.size()).starts_with("/standards")) return kpis_->standards().begin();
    return kpis_->name_field().SetFocus();
  }
  if (path == "/plan/kpis") return kpis_->new_field().SetFocus();
  name_->SetFocus();
}

}  // namespace sightline::desktop
