#include "reports/workbook/scenario_widths.h"

#include <algorithm>
#include <cmath>

#include "model/derive/figures.h"
#include "reports/workbook/figure_looks.h"

namespace sightline::workbook {

double most_of_scenario_years(const std::vector<ScenarioOutcome>& outcomes,
                              const Currency& currency) {
  double most = 0;
  for (const auto& outcome : outcomes)
    for (const auto figure : scenario_figures)
      most = std::max(most, std::abs(figure_of(outcome.summary, figure, currency).value_or(0)));
  return most;
}

double most_of_scenario_months(const std::vector<ScenarioOutcome>& outcomes, const Plan& plan) {
  Money most;
  for (const auto& outcome : outcomes) {
    const auto revenue = total_revenue(outcome.targets).target;
    for (const auto& [month, money] : revenue.values()) most = std::max(most, money);
    for (const auto& [month, money] : outcome.targets.profit.target.values())
      most = std::max({most, money, -money});
  }
  double least_price = 0;
  for (const auto& scenario : plan.scenarios)
    least_price = std::min(least_price, scenario.price.fraction);
  constexpr double hardly_any = 0.01;
  return to_units(most, plan.organization.currency) / std::max(hardly_any, 1 + least_price);
}

double scenario_figure_width(double most, Form money) {
  constexpr double least = 9.3;
  constexpr double million = 1e6;
  return std::max(least,
                  figure_looks::width_of_figure(most / (money == Form::in_millions ? million : 1)));
}

}  // namespace sightline::workbook
