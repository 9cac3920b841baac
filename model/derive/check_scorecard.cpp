#include <unordered_set>

#include "model/derive/check_parts.h"

namespace sightline {
namespace {

void check_count(const Team& team, int count, Findings& findings) {
  if (count >= fewest_kpis && count <= most_kpis) return;
  const bool few = count < fewest_kpis;
  const auto what = msg_n("‘{2}’ watches {1} KPI.", "‘{2}’ watches {1} KPIs.", count, team.name);
  findings.push_back({Severity::advice, few ? FindingKind::few_kpis : FindingKind::many_kpis,
                      "/plan/teams/" + to_text(team.id), what,
                      few ? msg("With fewer than four, something that matters goes unwatched.")
                          : msg("With more than five, nobody knows any more which one matters."),
                      few ? msg("Add KPIs until there are four or five.")
                          : msg("Keep the four or five that say most, and remove the others.")});
}

/// A standard for the whole team is one for each of its members.
void check_standards(const Plan& plan, const Team& team, const Kpi& kpi, Findings& findings) {
  std::unordered_set<Id<Person>> covered;
  for (const auto& standard : kpi.standards) {
    if (!standard.person) return;
    covered.insert(*standard.person);
  }
  int missing = 0;
  std::string first;
  for (const auto& member : team.members) {
    const auto* person = find(plan.people, member);
    if (!person || covered.contains(member)) continue;
    if (missing++ == 0) first = person->display_name();
  }
  if (missing == 0) return;
  findings.push_back(
      {Severity::advice, FindingKind::standard_missing,
       "/plan/kpis/" + to_text(kpi.id) + "/standards",
       msg_n("{2} has no standard for ‘{3}’.",
             "{1} members of ‘{4}’ have no standard for ‘{3}’, {2} among them.", missing, first,
             kpi.name, team.name),
       msg("Without a standard nobody can tell a good result from a bad one."),
       msg("Set a standard for each member, by maturity and experience, or one for the team.")});
}

}  // namespace

void check_scorecard(const CheckedPlan& checked, Findings& findings) {
  const auto& plan = checked.plan;
  std::unordered_map<Id<Team>, int> kpis;
  for (const auto& kpi : plan.kpis) ++kpis[kpi.team];
  for (const auto& team : plan.teams) check_count(team, kpis[team.id], findings);
  for (const auto& kpi : plan.kpis)
    if (const auto* team = find(plan.teams, kpi.team)) check_standards(plan, *team, kpi, findings);
}

}  // namespace sightline
