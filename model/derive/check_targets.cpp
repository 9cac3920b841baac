#include <algorithm>
#include <cmath>
#include <set>

#include "model/derive/check_parts.h"
#include "model/derive/figures.h"
#include "model/derive/serving.h"
#include "model/derive/trajectory.h"

namespace sightline {
namespace {

template <class T>
std::optional<Month> first_negative(const Series<T>& series) {
  const auto& values = series.values();
  const auto found = std::ranges::find_if(values, [](const auto& at) { return at.second < T{}; });
  return found == values.end() ? std::nullopt : std::optional{found->first};
}

void check_revenue(const Plan& plan, const AreaRevenue& area, Findings& findings) {
  const auto month = first_negative(area.line.target);
  if (!month) return;
  findings.push_back(
      {Severity::error, FindingKind::negative_revenue,
       "/plan/targets/revenue/" + to_text(area.id) + "/line/target/" + to_text(*month),
       msg("The revenue target of ‘{1}’ for {2} is below zero.", area_name(plan, area.id), *month),
       msg("Revenue can’t be negative, and it pulls every total down."),
       msg("Enter the amount without its minus sign, or clear the month.")});
}

void check_headcount(const Department& department, const Series<Fte>& series, const char* field,
                     Findings& findings) {
  const auto month = first_negative(series);
  if (!month) return;
  findings.push_back(
      {Severity::error, FindingKind::negative_headcount,
       "/plan/targets/departments/" + to_text(department.id) + "/" + field + "/" + to_text(*month),
       msg("The headcount of ‘{1}’ in {2} is below zero.", department.name, *month),
       msg("Nobody can employ fewer than no people, and it pulls every total down."),
       msg("Enter the headcount at the end of that month, not the change.")});
}

/// The targets that actions serve; an action for the total serves no single area.
std::set<Uuid> served_targets(const Plan& plan, bool& profit) {
  std::set<Uuid> targets;
  for (const auto& action : plan.actions) {
    if (action->status == Status::dropped) continue;
    for (const auto& served : action->serves) {
      if (served.kind == ServedKind::profit) profit = true;
      if (served.target != Uuid{}) targets.insert(served.target);
    }
  }
  return targets;
}

Finding unserved(std::string place, Message what) {
  return {Severity::advice,
          FindingKind::target_unserved,
          std::move(place),
          std::move(what),
          msg("A target is a wish until somebody does something for it."),
          msg("Plan an action that serves it, or mark an action that already does.")};
}

void check_served(const Plan& plan, Findings& findings) {
  bool profit = false;
  const auto served = served_targets(plan, profit);
  for (const auto& area : plan.targets.revenue)
    if (!area.line.target.empty() && !served.contains(area.id.uuid))
      findings.push_back(
          unserved("/plan/targets/revenue/" + to_text(area.id),
                   msg("No action serves the revenue target of ‘{1}’.", area_name(plan, area.id))));
  for (const auto& department : plan.targets.departments)
    if (needs_actions(department.line.target) && !served.contains(department.id.uuid))
      findings.push_back(
          unserved("/plan/targets/departments/" + to_text(department.id),
                   msg("No action serves the headcount target of ‘{1}’.", department.name)));
  if (!plan.targets.profit.target.empty() && !profit)
    findings.push_back(
        unserved("/plan/targets/profit", msg("No action serves the profit target.")));
}

void check_trajectory(const Plan& plan, Findings& findings) {
  // Targets that were spread along the trajectory miss it by what months are rounded to.
  constexpr int rounding = 2000;
  const auto ends = target_on_trajectory(plan);
  if (!ends || (*ends).short_by().minor <= (*ends).trajectory.minor / rounding) return;
  const auto& currency = plan.organization.currency;
  findings.push_back(
      {Severity::warning, FindingKind::below_trajectory, "/plan/targets/revenue",
       msg("The revenue target of the plan’s last twelve months, {1}, is {2} below the trajectory "
           "to the vision.",
           arg((*ends).target, currency), arg((*ends).short_by(), currency)),
       msg("What the 18 months leave undone has to be made up in the time that is left."),
       msg("Raise the targets, or set the vision’s revenue or its horizon to what you mean.")});
}

void check_productivity(const Plan& plan, Findings& findings) {
  const auto revenue = total_revenue(plan.targets).target;
  const auto headcount = total_headcount(plan.targets).target;
  const auto first = add_months(plan.organization.plan_start, year_months - 1);
  const auto before = revenue_per_employee(revenue, headcount, first);
  const auto after = revenue_per_employee(revenue, headcount, last_plan_month(plan));
  // What rounding to whole people and cents brings is no fall.
  constexpr double rounding = 0.001;
  if (!before || !after) return;
  const auto fall =
      static_cast<double>((*before).value.minor) - static_cast<double>((*after).value.minor);
  if (fall <= rounding * static_cast<double>((*before).value.minor)) return;
  const auto& currency = plan.organization.currency;
  // A ratio has no exact cents to show.
  const auto whole = [&](Money ratio) {
    return from_units(std::round(to_units(ratio, currency)), currency);
  };
  findings.push_back(
      {Severity::warning, FindingKind::productivity_falls, "/plan/targets/departments",
       msg("Targeted revenue per employee falls from {1} in the plan’s first twelve months to {2} "
           "in its last twelve.",
           arg(whole((*before).value), currency), arg(whole((*after).value), currency)),
       msg("Headcount then grows faster than the revenue that has to carry it."),
       msg("Hire later, or plan what brings the revenue for the people you hire.")});
}

}  // namespace

void check_targets(const CheckedPlan& checked, Findings& findings) {
  const auto& plan = checked.plan;
  for (const auto& area : plan.targets.revenue) check_revenue(plan, area, findings);
  for (const auto& department : plan.targets.departments) {
    check_headcount(department, department.line.target, "line/target", findings);
    check_headcount(department, department.line.actual, "line/actual", findings);
    check_headcount(department, department.contractors, "contractors", findings);
  }
  check_trajectory(plan, findings);
  check_productivity(plan, findings);
  check_served(plan, findings);
}

}  // namespace sightline
