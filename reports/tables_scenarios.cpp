#include "reports/tables_scenarios.h"

namespace sightline {

const char* label_of(ScenarioFigure figure) {
  switch (figure) {
    case ScenarioFigure::revenue_month:
      return "Revenue in month 18";
    case ScenarioFigure::revenue_year:
      return "Revenue in the last 12 months";
    case ScenarioFigure::headcount:
      return "Headcount in month 18";
    case ScenarioFigure::profit_month:
      return "Profit in month 18";
    case ScenarioFigure::profit_year:
      return "Profit in the last 12 months";
  }
  return "";
}

const char* name_of(ScenarioFigure figure) {
  switch (figure) {
    case ScenarioFigure::revenue_month:
      return "revenue_month";
    case ScenarioFigure::revenue_year:
      return "revenue_year";
    case ScenarioFigure::headcount:
      return "headcount";
    case ScenarioFigure::profit_month:
      return "profit_month";
    case ScenarioFigure::profit_year:
      return "profit_year";
  }
  return "";
}

std::vector<ScenarioOutcome> scenario_outcomes(const Plan& plan) {
  std::vector<ScenarioOutcome> outcomes;
  const auto add = [&](std::optional<Id<Scenario>> id, std::string name, Targets targets) {
    auto summary = scenario_summary(plan, targets);
    auto carried = capacity(plan, targets);
    outcomes.push_back(
        {id, std::move(name), std::move(targets), std::move(summary), std::move(carried)});
  };
  add({}, {}, plan.targets);
  for (const auto& scenario : plan.scenarios)
    add(scenario.id, scenario.name, scenario_targets(plan, scenario));
  return outcomes;
}

std::optional<double> figure_of(const ScenarioSummary& summary, ScenarioFigure figure,
                                const Currency& currency) {
  const auto money = [&](const std::optional<Money>& amount) {
    return amount ? std::optional(to_units(*amount, currency)) : std::nullopt;
  };
  switch (figure) {
    case ScenarioFigure::revenue_month:
      return money(summary.revenue_month);
    case ScenarioFigure::revenue_year:
      return money(summary.revenue_year);
    case ScenarioFigure::headcount:
      return summary.headcount ? std::optional(to_units(*summary.headcount)) : std::nullopt;
    case ScenarioFigure::profit_month:
      return money(summary.profit_month);
    case ScenarioFigure::profit_year:
      return money(summary.profit_year);
  }
  return std::nullopt;
}

}  // namespace sightline
