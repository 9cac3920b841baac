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

template <class T>
OrderedJson maybe(const std::optional<T>& value) {
  return value ? OrderedJson(Leaf<T>::to(*value)) : OrderedJson(nullptr);
}

template <class Goal>
OrderedJson goal_json(const Goal& goal, double years) {
  return {{"now", maybe(goal.now)},
          {"then", maybe(goal.then)},
          {"gap", maybe(gap(goal).value())},
          {"annual_growth", maybe(annual_growth(goal, years).value())}};
}

OrderedJson vision_json(const Plan& plan) {
  const auto years = vision_years(plan);
  const auto& vision = plan.vision;
  OrderedJson areas = OrderedJson::array();
  for (const auto& area : vision.organization.areas)
    areas.push_back({{"name", area.name},
                     {"share_now", maybe(area.share_now)},
                     {"share_then", maybe(area.share_then)}});
  return {{"as_of", to_text(plan.organization.as_of)},
          {"horizon", to_text(vision.horizon)},
          {"revenue", goal_json(vision.organization.revenue, years)},
          {"employees", goal_json(vision.organization.employees, years)},
          {"profit", goal_json(vision.success.profit, years)},
          {"net_worth", goal_json(vision.success.net_worth, years)},
          {"specialty_areas", areas}};
}

OrderedJson cycles_json(const Plan& plan, Day today) {
  const auto revenue = total_revenue(plan.targets).target;
  const auto headcount = total_headcount(plan.targets).target;
  OrderedJson cycles = OrderedJson::array();
  for (const auto& cycle : plan.cycles) {
    const auto period = period_of(cycle);
    const auto counts = count_actions(plan, cycle.id, today);
    cycles.push_back({{"first_month", to_text(period.first)},
                      {"last_month", to_text(period.last)},
                      {"theme", cycle.theme},
                      {"revenue_target", maybe(over(revenue, period).value)},
                      {"headcount_target", maybe(over(headcount, period).value)},
                      {"profit_target", maybe(over(plan.targets.profit.target, period).value)},
                      {"actions", counts.counted()},
                      {"actions_done", counts.done},
                      {"actions_late", counts.late},
                      {"progress", maybe(progress(counts).value())}});
  }
  return cycles;
}

OrderedJson landing_json(const Landing& landing, const Series<Money>& target,
                         const Period& horizon) {
  const auto lands = sum(landing.months, horizon);
  const auto meant = sum(target, horizon);
  const auto range = likely_range(landing, horizon);
  OrderedJson months = OrderedJson::object();
  for (const auto& [month, value] : landing.months.values())
    months[to_text(month)] = Leaf<Money>::to(value);
  return {{"target", meant.complete() ? maybe(meant.value) : nullptr},
          {"landing", lands.complete() ? maybe(lands.value) : nullptr},
          {"probability", range_probability},
          {"least", range ? OrderedJson((*range).least.minor) : nullptr},
          {"most", range ? OrderedJson((*range).most.minor) : nullptr},
          {"chance", maybe(chance_of_target(landing, target, horizon).value())},
          {"history_months", landing.history},
          {"forecast", landing.is_forecast()},
          {"method", plain_text(method_of(landing))},
          {"months", months}};
}

OrderedJson landings_json(const Plan& plan) {
  const auto horizon = horizon_of(plan);
  const auto& targets = plan.targets;
  OrderedJson areas = OrderedJson::array();
  for (const auto& area : targets.revenue) {
    auto json = landing_json(area_landing(plan, area.id), area.line.target, horizon);
    json["name"] = area_name(plan, area.id);
    areas.push_back(std::move(json));
  }
  return {{"revenue", landing_json(revenue_landing(plan), total_revenue(targets).target, horizon)},
          {"specialty_areas", areas},
          {"profit", landing_json(profit_landing(plan), targets.profit.target, horizon)},
          {"headcount", maybe(headcount_landing(plan).at(horizon.last))}};
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
