// Scenario comparison: the target and all scenarios side by side, at the top of their sheet.
// Why: what is decided is decided between these figures; each leads to the months it is made of.
#pragma once

#include <vector>

#include "reports/tables_scenarios.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Where a scenario's sums stand, month by month.
struct ScenarioRows {
  Row revenue = 0;
  Row headcount = 0;
  Row profit = 0;
};

/// The outcomes are the target and then the scenarios, whose rows these are.
void write_scenario_comparison(Context& context, Sheet& sheet, Row at,
                               const std::vector<ScenarioOutcome>& outcomes,
                               const std::vector<ScenarioRows>& rows, Form money);

}  // namespace sightline::workbook
