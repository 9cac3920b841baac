#include "reports/tables_productivity.h"

#include "model/derive/figures.h"

namespace sightline {
namespace {

ProductivityMonth ending(const Series<Money>& revenue, const Series<Fte>& headcount, Month end,
                         const Currency& currency) {
  ProductivityMonth found;
  Money money;
  Fte people;
  for (int back = year_months - 1; back >= 0; --back) {
    const auto earned = revenue.at(add_months(end, -back));
    const auto employed = headcount.at(add_months(end, -back));
    if (!earned || !employed) continue;
    ++found.months;
    money += *earned;
    people += *employed;
  }
  if (found.months > 0) {
    found.revenue = to_units(money, currency);
    found.headcount = to_units(people) / found.months;
  }
  if (people.hundredths > 0)
    found.per_employee = {found.revenue / found.months * year_months / found.headcount};
  else
    found.per_employee = {.number = {}, .not_available = true};
  return found;
}

}  // namespace

std::array<ProductivityMonth, plan_months> productivity_table(const Document& document) {
  const auto& plan = document.plan;
  const auto revenue = known_revenue(plan);
  const auto headcount = known_headcount(plan);
  std::array<ProductivityMonth, plan_months> table;
  const auto months = plan_calendar(plan);
  for (std::size_t i = 0; i < table.size(); ++i)
    table.at(i) = ending(revenue, headcount, months.at(i), plan.organization.currency);
  return table;
}

}  // namespace sightline
