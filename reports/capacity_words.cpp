#include "reports/capacity_words.h"

namespace sightline {

std::string capacity_summary(const std::vector<DepartmentCapacity>& departments,
                             const Currency& currency, const Catalog& catalog) {
  constexpr double carried = 160'000;
  if (departments.empty())
    return catalog.text(
        msg("Say for the departments whose people earn the revenue what one of them carries a "
            "year once the ramp time is over, and the plan says when hiring comes too late. For "
            "example: {1} a head, 4 months.",
            catalog.money(from_units(carried, currency), currency)));
  const auto* lack = first_short(departments);
  if (!lack) return catalog.text(msg("Hiring as planned carries the revenue target."));
  return catalog.text(msg("Hiring does not carry the revenue target from {1} on.",
                          catalog.month(lack->shortfall->first)));
}

std::string capacity_verdict(const DepartmentCapacity& department, const Plan& plan, Day today,
                             const Catalog& catalog) {
  if (department.months.empty()) return catalog.text(msg("No open month has a revenue target."));
  if (!department.shortfall)
    return catalog.text(msg("Carries its part of the revenue to the plan’s end."));
  const auto& lack = *department.shortfall;
  const auto first = catalog.short_month_year(lack.first);
  const auto missing = catalog.money(lack.short_by, plan.organization.currency);
  const auto by = hire_month(lack, today);
  return catalog.text(
      by ? msg("From {2} on {3} are missing in three months: hire {1} more by {4}.", lack.heads,
               first, missing, catalog.short_month_year(*by))
         : msg("From {2} on {3} are missing in three months: hire {1} more at once.", lack.heads,
               first, missing));
}

}  // namespace sightline
