#include "model/derive/periods.h"

#include <algorithm>

#include "model/find.h"

namespace sightline {

Period period_of(const Cycle& cycle) { return {cycle.start, cycle.last_month()}; }

Period horizon_of(const Plan& plan) {
  return {plan.organization.plan_start, last_plan_month(plan)};
}

Period trailing_12(Month month) { return {add_months(month, -11), month}; }

FiscalYear fiscal_year_of(Month month, int start) {
  if (start < 1 || start > 12) start = 1;
  const int begun = static_cast<int>(unsigned{month.month()}) >= start ? 0 : -1;
  const Month first =
      (month.year() + std::chrono::years{begun}) / std::chrono::month{static_cast<unsigned>(start)};
  const Month last = add_months(first, 11);
  return {int{last.year()}, {first, last}};
}

std::vector<FiscalYear> fiscal_years(const Plan& plan) {
  std::vector<FiscalYear> years;
  const auto horizon = horizon_of(plan);
  for (auto month = horizon.first; month <= horizon.last;) {
    auto year = fiscal_year_of(month, plan.organization.fiscal_year_start);
    year.months.first = std::max(year.months.first, horizon.first);
    year.months.last = std::min(year.months.last, horizon.last);
    month = add_months(year.months.last, 1);
    years.push_back(year);
  }
  return years;
}

}  // namespace sightline
