#include <algorithm>
#include <unordered_set>

#include "model/derive/check_parts.h"
#include "model/derive/formulas.h"

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

/// One for the whole team is enough: what adds up is judged as the team's sum, and what doesn't is
/// the same for each of its members.
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

std::string standard_path(const Kpi& kpi, const Standard& standard) {
  return "/plan/kpis/" + to_text(kpi.id) + "/standards/" + to_text(standard.id);
}

void check_range(const Kpi& kpi, Findings& findings) {
  if (kpi.direction != Direction::range) return;
  const auto reversed = std::ranges::find_if(kpi.standards, [](const Standard& standard) {
    return standard.upper && *standard.upper < standard.value;
  });
  if (reversed == kpi.standards.end()) return;
  findings.push_back(
      {Severity::error, FindingKind::range_reversed, standard_path(kpi, *reversed),
       msg("The range of ‘{1}’ from {2} on ends below where it begins.", kpi.name, reversed->from),
       msg("No reading can lie within it, so every one is a miss."),
       msg("Enter the lower end first and the upper end behind it.")});
}

/// Nobody is held against anything yet, though a standard is there.
void check_ahead(const Kpi& kpi, Day today, Findings& findings) {
  if (kpi.standards.empty()) return;
  const auto earliest = std::ranges::min_element(kpi.standards, {}, &Standard::from);
  if (earliest->from <= today) return;
  findings.push_back(
      {Severity::advice, FindingKind::standard_ahead, standard_path(kpi, *earliest),
       msg("The first standard of ‘{1}’ holds from {2} on.", kpi.name, earliest->from),
       msg("Readings before that day are held against nothing."),
       msg("Date it earlier if it holds already.")});
}

void check_formula(const Plan& plan, const Kpi& kpi, Findings& findings) {
  if (!is_formula(kpi)) return;
  const auto path = "/plan/kpis/" + to_text(kpi.id) + "/sum_of";
  if (const auto circle = formula_circle(plan, kpi); !circle.empty()) {
    const auto what =
        circle.size() == 1
            ? msg("‘{1}’ is worked out from itself.", kpi.name)
            : msg("‘{1}’ is worked out from ‘{2}’, which is worked out from it again.", kpi.name,
                  circle[1]->name);
    findings.push_back({Severity::error, FindingKind::formula_circle, path, what,
                        msg("A formula that leads back to itself has no value."),
                        msg("Take one of them out of the other’s formula.")});
  } else if (!has_formula_parts(plan, kpi)) {
    findings.push_back(
        {Severity::warning, FindingKind::formula_incomplete, path,
         kpi.sum_of.empty()
             ? msg("The formula of ‘{1}’ adds nothing up.", kpi.name)
             : msg("The formula of ‘{1}’ has a part that is gone or read in another rhythm.",
                   kpi.name),
         msg("Until then it has no readings."),
         msg("Choose KPIs that are read as often as it is.")});
  }
}

}  // namespace

void check_scorecard(const CheckedPlan& checked, Findings& findings) {
  const auto& plan = checked.plan;
  std::unordered_map<Id<Team>, int> kpis;
  for (const auto& kpi : plan.kpis) ++kpis[kpi.team];
  // A copy for others may have a team for its figures alone: nobody in it watches anything.
  for (const auto& team : plan.teams)
    if (!team.name.empty() || !team.members.empty()) check_count(team, kpis[team.id], findings);
  for (const auto& kpi : plan.kpis) {
    if (const auto* team = find(plan.teams, kpi.team)) check_standards(plan, *team, kpi, findings);
    check_range(kpi, findings);
    check_ahead(kpi, checked.today, findings);
    check_formula(plan, kpi, findings);
  }
}

}  // namespace sightline
