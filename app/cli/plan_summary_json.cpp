#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/plan_summary.h"
#include "model/derive/figures.h"
#include "model/derive/growth.h"
#include "model/derive/landing.h"
#include "model/derive/open_findings.h"
#include "model/derive/progress.h"
#include "model/derive/trajectory.h"
#include "model/find.h"

namespace sightline {

namespace {

using OrderedJson = nlohmann::ordered_json;

double figure(Money amount, const Currency& currency) { return to_units(amount, currency); }
double figure(Fte headcount, const Currency&) { return to_units(headcount); }
double figure(Percent percent, const Currency&) { return percent.fraction; }

/// Amounts in units of the currency, headcounts in full-time equivalents, percentages as fractions.
template <class T>
OrderedJson maybe(const std::optional<T>& value, const Currency& currency) {
  return value ? OrderedJson(figure(*value, currency)) : OrderedJson(nullptr);
}

template <class Goal>
OrderedJson goal_json(const Goal& goal, double years, const Currency& currency) {
  return {{"now", maybe(goal.now, currency)},
          {"then", maybe(goal.then, currency)},
          {"gap", maybe(gap(goal).value(), currency)},
          {"annual_growth", maybe(annual_growth(goal, years).value(), currency)}};
}

OrderedJson vision_json(const Plan& plan) {
  const auto years = vision_years(plan);
  const auto& vision = plan.vision;
  const auto& currency = plan.organization.currency;
  OrderedJson areas = OrderedJson::array();
  for (const auto& area : vision.organization.areas)
    areas.push_back({{"name", area.name},
                     {"share_now", maybe(area.share_now, currency)},
                     {"share_then", maybe(area.share_then, currency)}});
  return {{"as_of", to_text(plan.organization.as_of)},
          {"horizon", to_text(vision.horizon)},
          {"revenue", goal_json(vision.organization.revenue, years, currency)},
          {"employees", goal_json(vision.organization.employees, years, currency)},
          {"profit", goal_json(vision.success.profit, years, currency)},
          {"net_worth", goal_json(vision.success.net_worth, years, currency)},
          {"specialty_areas", areas}};
}

OrderedJson cycles_json(const Plan& plan, Day today) {
  const auto revenue = total_revenue(plan.targets).target;
  const auto headcount = total_headcount(plan.targets).target;
  const auto& currency = plan.organization.currency;
  OrderedJson cycles = OrderedJson::array();
  for (const auto& cycle : plan.cycles) {
    const auto period = period_of(cycle);
    const auto counts = count_actions(plan, cycle.id, today);
    cycles.push_back(
        {{"first_month", to_text(period.first)},
         {"last_month", to_text(period.last)},
         {"theme", cycle.theme},
         {"revenue_target", maybe(over(revenue, period).value, currency)},
         {"headcount_target", maybe(over(headcount, period).value, currency)},
         {"profit_target", maybe(over(plan.targets.profit.target, period).value, currency)},
         {"actions", counts.counted()},
         {"actions_done", counts.done},
         {"actions_late", counts.late},
         {"progress", maybe(progress(counts).value(), currency)}});
  }
  return cycles;
}

OrderedJson landing_json(const Landing& landing, const Series<Money>& target, const Period& horizon,
                         const Currency& currency) {
  const auto lands = sum(landing.months, horizon);
  const auto meant = sum(target, horizon);
  const auto range = likely_range(landing, horizon);
  OrderedJson months = OrderedJson::object();
  for (const auto& [month, value] : landing.months.values())
    months[to_text(month)] = to_units(value, currency);
  return {{"target", meant.complete() ? maybe(meant.value, currency) : nullptr},
          {"landing", lands.complete() ? maybe(lands.value, currency) : nullptr},
          {"probability", range_probability},
          {"least", range ? OrderedJson(to_units((*range).least, currency)) : nullptr},
          {"most", range ? OrderedJson(to_units((*range).most, currency)) : nullptr},
          {"chance", maybe(chance_of_target(landing, target, horizon).value(), currency)},
          {"history_months", landing.history},
          {"forecast", landing.is_forecast()},
          {"method", plain_text(method_of(landing))},
          {"months", months}};
}

OrderedJson landings_json(const Plan& plan) {
  const auto horizon = horizon_of(plan);
  const auto& targets = plan.targets;
  const auto& currency = plan.organization.currency;
  OrderedJson areas = OrderedJson::array();
  for (const auto& area : targets.revenue) {
    auto json = landing_json(area_landing(plan, area.id), area.line.target, horizon, currency);
    json["name"] = area_name(plan, area.id);
    areas.push_back(std::move(json));
  }
  return {{"revenue",
           landing_json(revenue_landing(plan), total_revenue(targets).target, horizon, currency)},
          {"specialty_areas", areas},
          {"profit", landing_json(profit_landing(plan), targets.profit.target, horizon, currency)},
          {"headcount", maybe(headcount_landing(plan).at(horizon.last), currency)}};
}

OrderedJson findings_json(const Document& document, Day today) {
  const auto [findings, silenced] = sorted_findings(document, today);
  const auto count = [&open = findings](Severity severity) {
    return std::ranges::count(open, severity, &Finding::severity);
  };
  return {{"errors", count(Severity::error)},
          {"warnings", count(Severity::warning)},
          {"advice", count(Severity::advice)},
          {"silenced", silenced.size()}};
}

}  // namespace

std::string plan_summary_json(const Document& document, Day today) {
  const auto& organization = document.plan.organization;
  const auto* baseline = reference_baseline(document);
  const OrderedJson summary = {
      {"organization", organization.name},
      {"currency", organization.currency.code},
      {"plan_start", to_text(organization.plan_start)},
      {"baseline", baseline != nullptr ? OrderedJson(baseline->number) : OrderedJson(nullptr)},
      {"today", to_text(today)},
      {"vision", vision_json(document.plan)},
      {"cycles", cycles_json(document.plan, today)},
      {"landing", landings_json(document.plan)},
      {"findings", findings_json(document, today)}};
  return summary.dump(2) + "\n";
}

}  // namespace sightline
