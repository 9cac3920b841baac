#include "model/edit/gestures_teams.h"

#include "model/edit/kpi_references.h"

namespace sightline {
namespace {

void refuse_name(const Document& document, Id<Team> id, const std::string& name) {
  if (name.empty())
    throw Failure(FailureKind::input, msg("A team needs a name, such as ‘Sales team’."));
  if (std::ranges::any_of(document.plan.teams,
                          [&](const Team& team) { return team.id != id && team.name == name; }))
    throw Failure(FailureKind::input,
                  msg("There is a team ‘{1}’ already. Choose another name.", name));
}

Edit change_team(const Document& document, Id<Team> id, Message label,
                 const std::function<void(Team&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.teams, id, change); });
}

}  // namespace

Edit add_team(const Document& document, Id<Team> id, std::string_view name) {
  const auto text = clean_line(name);
  refuse_name(document, id, text);
  return make_edit(document, msg("Add the team ‘{1}’", text), [&](Document& d) {
    d.plan.teams.push_back({.id = id, .name = text, .leader = {}, .members = {}});
  });
}

Edit rename_team(const Document& document, Id<Team> id, std::string_view name) {
  const auto text = clean_line(name);
  const auto& before = require(document.plan.teams, id);
  refuse_name(document, id, text);
  return change_team(document, id, msg("Rename the team ‘{1}’ to ‘{2}’", before.name, text),
                     [&](Team& team) { team.name = text; });
}

Edit remove_team(const Document& document, Id<Team> id) {
  const auto& team = require(document.plan.teams, id);
  std::vector<Id<Kpi>> kpis;
  for (const auto& kpi : document.plan.kpis)
    if (kpi.team == id) kpis.push_back(kpi.id);
  auto label = kpis.empty() ? msg("Remove the team ‘{1}’", team.name)
                            : msg_n("Remove the team ‘{2}’ with its {1} KPI and its readings",
                                    "Remove the team ‘{2}’ with its {1} KPIs and their readings",
                                    kpis.size(), team.name);
  return make_edit(document, std::move(label), [&](Document& d) {
    for (const auto& kpi : kpis) drop_kpi(d.plan, kpi);
    remove_element(d.plan.teams, id);
  });
}

Edit set_team_leader(const Document& document, Id<Team> id, std::optional<Id<Person>> leader) {
  const auto& team = require(document.plan.teams, id);
  if (leader) (void)require(document.plan.people, *leader);
  return change_team(document, id, msg("Set the leader of ‘{1}’", team.name),
                     [&](Team& changed) { changed.leader = leader; });
}

Edit set_membership(const Document& document, Id<Team> id, Id<Person> person,
                    Membership membership) {
  const auto& team = require(document.plan.teams, id);
  const auto& name = require(document.plan.people, person).display_name();
  const bool in = membership == Membership::in;
  auto label = in ? msg("Take {1} into ‘{2}’", name, team.name)
                  : msg("Take {1} out of ‘{2}’", name, team.name);
  return change_team(document, id, std::move(label), [&](Team& changed) {
    const bool is_in = std::ranges::count(changed.members, person) > 0;
    if (in && !is_in) changed.members.push_back(person);
    if (!in) std::erase(changed.members, person);
  });
}

}  // namespace sightline
