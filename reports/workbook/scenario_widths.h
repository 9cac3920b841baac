// Scenario widths: how wide the figures of the sheet of scenarios are.
// Why: its months take what they need and no more, so that half of them stand on a page.
#pragma once

#include <vector>

#include "reports/tables_scenarios.h"
#include "reports/workbook/styles.h"

namespace sightline::workbook {

/// The largest figure of all comparisons, in units of the currency.
[[nodiscard]] double most_of_scenario_years(const std::vector<ScenarioOutcome>& outcomes,
                                            const Currency& currency);
/// The largest figure of a month, in units of the plan's currency, with what the work of each comes
/// to at today's prices.
[[nodiscard]] double most_of_scenario_months(const std::vector<ScenarioOutcome>& outcomes,
                                             const Plan& plan);
/// The width of a column that has room for `most`, shown as `money` shows it.
[[nodiscard]] double scenario_figure_width(double most, Form money);

}  // namespace sightline::workbook
