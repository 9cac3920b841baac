#include "reports/tables_portfolio.h"

#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/derive/variance.h"

namespace sightline {
namespace {

double portfolio_units(Money amount, const Currency& currency) {
  return to_units(amount, currency);
}
double portfolio_units(Fte headcount, const Currency& /*currency*/) { return to_units(headcount); }

template <class T>
PortfolioFigure figure(const Plan& plan, const Series<T>& target, const Series<T>& landing,
                       const Available<Variance<T>>& so_far) {
  const Period horizon = horizon_of(plan);
  const auto& currency = plan.organization.currency;
  const auto value = [&](const std::optional<T>& from) {
    return from ? std::optional(portfolio_units(*from, currency)) : std::nullopt;
  };
  PortfolioFigure figure{.target = value(over(target, horizon).value),
                         .landing = value(over(landing, horizon).value),
                         .compared = {},
                         .actual = {},
                         .months = 0};
  if (!so_far) return figure;
  figure.compared = portfolio_units((*so_far).meant, currency);
  figure.actual = portfolio_units((*so_far).result, currency);
  figure.months = (*so_far).months;
  return figure;
}

void operator+=(Counts& all, const Counts& more) {
  all.done += more.done;
  all.open += more.open;
  all.rolled += more.rolled;
  all.continued += more.continued;
  all.dropped += more.dropped;
  all.late += more.late;
  all.at_risk += more.at_risk;
  all.rolled_before += more.rolled_before;
}

}  // namespace

PortfolioRow portfolio_row(const Document& document, const AudienceOptions& audience, Day today) {
  const Document shown = for_audience(document, audience);
  const Plan& plan = shown.plan;
  const Targets& targets = plan.targets;
  const Period horizon = horizon_of(plan);
  PortfolioRow row;
  row.organization = plan.organization.name;
  row.currency = plan.organization.currency;
  row.horizon = horizon;
  row.revision = shown.revision;
  row.revenue = figure(plan, total_revenue(targets).target, revenue_landing(plan).months,
                       revenue_variance(targets, horizon));
  row.headcount = figure(plan, total_headcount(targets).target, headcount_landing(plan),
                         headcount_variance(targets, horizon));
  row.profit = figure(plan, targets.profit.target, profit_landing(plan).months,
                      variance(targets.profit.actual, targets.profit.target, horizon));
  for (const auto& cycle : plan.cycles) row.actions += count_actions(plan, cycle.id, today);
  if (const auto day = cycle_day(plan, today)) row.cycle = day->number;
  const auto findings = findings_for_audience(document, audience, today);
  for (const auto& finding : findings)
    ++row.findings.at(static_cast<std::size_t>(finding.severity));
  if (!findings.empty()) row.most_severe_finding = findings.front();
  return row;
}

}  // namespace sightline
