#include "model/derive/figures.h"

#include <algorithm>

#include "model/derive/growth.h"
#include "model/derive/landing.h"

namespace sightline {

namespace {

template <class T>
void add(Series<T>& total, const Series<T>& part) {
  for (const auto& [month, value] : part.values())
    total.set(month, total.at(month).value_or(T{}) + value);
}

template <class T>
void add(Line<T>& total, const Line<T>& part) {
  add(total.target, part.target);
  add(total.actual, part.actual);
  add(total.outlook, part.outlook);
  for (const auto& [month, provisional] : part.provisional.values())
    if (provisional) total.provisional.set(month, true);
}

template <class T>
Series<T> known(const Series<T>& actual, const Series<T>& landing, Month start) {
  Series<T> found;
  for (const auto& [month, value] : actual.values())
    if (month < start) found.set(month, value);
  for (const auto& [month, value] : landing.values())
    if (month >= start) found.set(month, value);
  return found;
}

template <class T, class Part>
Series<T> whole_actuals(Line<T> total, const std::vector<Part>& parts) {
  Series<T> reported;  // the targets of those that reported
  for (const auto& part : parts)
    for (const auto& [month, target] : part.line.target.values())
      if (part.line.actual.at(month))
        reported.set(month, reported.at(month).value_or(T{}) + target);
  Series<T> whole;
  for (const auto& [month, value] : total.actual.values())
    if (total.target.at(month).value_or(T{}) == reported.at(month).value_or(T{}))
      whole.set(month, value);
  return whole;
}

}  // namespace

Line<Money> total_revenue(const Targets& targets) {
  Line<Money> total;
  for (const auto& area : targets.revenue) add(total, area.line);
  return total;
}

Line<Fte> total_headcount(const Targets& targets) {
  Line<Fte> total;
  for (const auto& department : targets.departments) add(total, department.line);
  return total;
}

Series<Money> whole_revenue(const Targets& targets) {
  return whole_actuals(total_revenue(targets), targets.revenue);
}

Series<Fte> whole_headcount(const Targets& targets) {
  return whole_actuals(total_headcount(targets), targets.departments);
}

Series<Fte> total_contractors(const Targets& targets) {
  Series<Fte> total;
  for (const auto& department : targets.departments) add(total, department.contractors);
  return total;
}

const Line<Money>& revenue_of(const Targets& targets, Id<SpecialtyArea> area) {
  static const Line<Money> none;
  const auto* found = find(targets.revenue, area);
  return found ? found->line : none;
}

const Line<Fte>& headcount_of(const Targets& targets, Id<Department> department) {
  static const Line<Fte> none;
  const auto* found = find(targets.departments, department);
  return found ? found->line : none;
}

const Targets* baseline_targets(const Document& document) {
  const auto* baseline = reference_baseline(document);
  const bool same_currency =
      baseline && baseline->plan->organization.currency == document.plan.organization.currency;
  return same_currency ? &baseline->plan->targets : nullptr;
}

Available<RevenuePerEmployee> revenue_per_employee(const Series<Money>& revenue,
                                                   const Series<Fte>& headcount, Month end) {
  Money money;
  Fte people;
  int months = 0;
  for (auto month = add_months(end, -11); month <= end; month = add_months(month, 1)) {
    const auto earned = revenue.at(month);
    const auto employed = headcount.at(month);
    if (!earned || !employed) continue;
    money += *earned;
    people += *employed;
    ++months;
  }
  if (months == 0) return msg("No month has both revenue and headcount.");
  if (people.hundredths <= 0) return msg("There is no headcount to divide by.");
  const auto value = money_of(static_cast<double>(money.minor) * 12 / to_units(people));
  if (!value) return value.reason();
  return RevenuePerEmployee{*value, months};
}

Message annualized_note() {
  return msg("While there are fewer than 12 months, their revenue is annualized.");
}

Series<Money> known_revenue(const Plan& plan) {
  return known(total_revenue(plan.targets).actual, revenue_landing(plan).months,
               plan.organization.plan_start);
}

Series<Fte> known_headcount(const Plan& plan) {
  return known(total_headcount(plan.targets).actual, headcount_landing(plan),
               plan.organization.plan_start);
}

}  // namespace sightline
