#include "app/present/capacity_view.h"

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "model/derive/capacity.h"
#include "model/edit/gestures_scenarios.h"
#include "model/edit/gestures_targets.h"
#include "reports/capacity_words.h"

namespace sightline {
namespace {

void judge(CapacityRow& row, const DepartmentCapacity& carried, const Plan& plan, Day today,
           const Catalog& catalog) {
  row.verdict = capacity_verdict(carried, plan, today, catalog);
  if (carried.months.empty()) return;
  row.tone = carried.shortfall ? WordTone::warning : WordTone::good;
}

}  // namespace

CapacityView capacity_view(const Plan& plan, Day today, const Catalog& catalog) {
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
      judge(row, *carried, plan, today, catalog);
    else
      row.verdict = catalog.text(msg("Carries no revenue."));
    view.rows.push_back(std::move(row));
  }
  view.summary = view.rows.empty()
                     ? catalog.text(msg("There are no departments yet. Add them on the page Plan "
                                        "settings; then say here what revenue one of their people "
                                        "carries, and see whether hiring is in time."))
                     : capacity_summary(all, plan.organization.currency, catalog);
  if (!all.empty()) view.tone = first_short(all) ? WordTone::warning : WordTone::good;
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
