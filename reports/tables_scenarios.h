// Scenario tables: what the target and each scenario come to, side by side.
// Why: page, book and command line compare the same figures in the same order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/derive/capacity.h"
#include "model/derive/scenario.h"

namespace sightline {

/// The figures compared, in the order of their rows.
enum class ScenarioFigure { revenue_month, revenue_year, headcount, profit_month, profit_year };
inline constexpr std::array scenario_figures{
    ScenarioFigure::revenue_month, ScenarioFigure::revenue_year, ScenarioFigure::headcount,
    ScenarioFigure::profit_month, ScenarioFigure::profit_year};

/// The row's label, for Catalog::term.
[[nodiscard]] const char* label_of(ScenarioFigure figure);
/// As programs read it: "revenue_year".
[[nodiscard]] const char* name_of(ScenarioFigure figure);

struct ScenarioOutcome {
  std::optional<Id<Scenario>> id;  ///< none: the plan's targets as they are
  std::string name;                ///< blank for those
  Targets targets;
  ScenarioSummary summary;
  std::vector<DepartmentCapacity> capacity;
};

/// The targets first, then the scenarios in their order.
[[nodiscard]] std::vector<ScenarioOutcome> scenario_outcomes(const Plan& plan);

/// In units of the currency, or full-time equivalents; none where a month has no target.
[[nodiscard]] std::optional<double> figure_of(const ScenarioSummary& summary, ScenarioFigure figure,
                                              const Currency& currency);

}  // namespace sightline
