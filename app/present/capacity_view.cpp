#include "app/present/capacity_view.h"

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "model/derive/capacity.h"
#include "model/edit/gestures_scenarios.h"
#include "model/edit/gestures_targets.h"
#include "model/find.h"

namespace sightline {
namespace {

void judge(CapacityRow& row, const DepartmentCapacity& carried, const Plan& plan,
           const Catalog& catalog) {
  if (carried.months.empty()) {
    row.verdict = catalog.text(msg("No open month has a revenue target."));
    return;
  }
  if (!carried.shortfall) {
    row.tone = WordTone::good;
    row.verdict = catalog.text(msg("Carries its part of the revenue to the plan’s end."));
    return;
  }
  const auto& lack = *carried.shortfall;
  row.tone = WordTone::warning;
  row.verdict =
      catalog.text(msg("From {2} on {3} are missing in three months: hire {1} more by {4}.",
                       lack.heads, catalog.short_month_year(lack.first),
                       catalog.money(lack.short_by, plan.organization.currency),
                       catalog.short_month_year(lack.hire_by)));
}

}  // namespace

CapacityView capacity_view(const Plan& plan, const Catalog& catalog) {
  const auto& currency = plan.organization.currency;
  const auto all = capacity(plan, plan.targets);
  CapacityView view;
  for (const auto& department : plan.targets.departments) {
    CapacityRow row{.id = department.id,
                    .name = department.name,
                    .per_head = {},
                    .per_head_entry = {},
                    .ramp = {},
                    .verdict = {}};
    if (department.revenue_per_head) {
      row.per_head = catalog.money(*department.revenue_per_head, currency);
      row.per_head_entry = catalog.full_amount(*department.revenue_per_head, currency);
    }
    if (department.ramp_months) row.ramp = catalog.number(*department.ramp_months, 0);
    const auto carried = std::ranges::find(all, department.id, &DepartmentCapacity::department);
    if (carried != all.end())
      judge(row, *carried, plan, catalog);
    else
      row.verdict = catalog.text(msg("Carries no revenue."));
    view.rows.push_back(std::move(row));
  }
  if (all.empty()) {
    view.summary = catalog.text(
        msg("Say for the departments whose people earn the revenue what one of them carries a "
            "year once the ramp time is over, and the plan says when hiring comes too late. For "
            "example: $160k a head, 4 months."));
  } else if (const auto* lack = first_short(all)) {
    view.tone = WordTone::warning;
    view.summary = catalog.text(
        msg("Hiring does not carry the revenue target from {1} on: ‘{2}’ is the first to fall "
            "short.",
            catalog.month(lack->shortfall->first),
            find(plan.targets.departments, lack->department)->name));
  } else {
    view.tone = WordTone::good;
    view.summary = catalog.text(msg("Hiring as planned carries the revenue target."));
  }
  return view;
}

EditEntry enter_per_head(const Document& document, Id<Department> id, std::string_view typed,
                         const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty()) return set_revenue_per_head(document, id, std::nullopt);
    const auto amount = read_money(typed, document.plan.organization.currency, catalog);
    if (const auto* problem = problem_of(amount)) return *problem;
    return set_revenue_per_head(document, id, *value_of(amount));
  });
}

EditEntry enter_ramp(const Document& document, Id<Department> id, std::string_view typed,
                     const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty()) return set_ramp_months(document, id, std::nullopt);
    const auto months = read_number(typed, catalog);
    if (const auto* problem = problem_of(months)) return *problem;
    const double value = *value_of(months);
    constexpr double most = 1000;
    if (value != std::round(value) || std::abs(value) > most)
      return msg("A ramp time is a whole number of months. Type 0 to 36.");
    return set_ramp_months(document, id, static_cast<int>(value));
  });
}

}  // namespace sightline
