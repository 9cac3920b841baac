#include <cmath>

#include "model/derive/capacity.h"
#include "model/derive/check_parts.h"
#include "model/edit/change.h"

namespace sightline {
namespace {

Message ramp_words(int months) {
  if (months <= 0) return msg("Who isn’t there yet carries no revenue.");
  return msg_n(
      "A new hire there carries full revenue only after {1} month; who comes later comes too late.",
      "A new hire there carries full revenue only after {1} months; who comes later comes too "
      "late.",
      months);
}

}  // namespace

void check_capacity(const CheckedPlan& checked, Findings& findings) {
  const auto& plan = checked.plan;
  const auto& currency = plan.organization.currency;
  // What is expected has no exact cents to show.
  const auto whole = [&](Money amount) {
    return from_units(std::round(to_units(amount, currency)), currency);
  };
  for (const auto& carried : capacity(plan, plan.targets)) {
    if (!carried.shortfall) continue;
    const auto& department = *find(plan.targets.departments, carried.department);
    const auto& lack = *carried.shortfall;
    const auto by = hire_month(lack, checked.today);
    findings.push_back(
        {Severity::warning, FindingKind::hiring_too_late,
         path_to("/plan/targets/departments", department.id, "revenue_per_head"),
         msg("From {1} on the people of ‘{2}’ can’t carry their part of the revenue target: {3} "
             "are missing in three months.",
             lack.first, department.name, arg(whole(lack.short_by), currency)),
         ramp_words(department.ramp_months.value_or(0)),
         by ? msg("Hire by {2} ({1} more), or move the revenue target to what they can carry.",
                  lack.heads, *by)
            : msg("Hire at once ({1} more), or move the revenue target to what they can carry.",
                  lack.heads)});
  }
}

}  // namespace sightline
