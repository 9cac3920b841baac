// Scenario hires: planned hires and leavers by department, and a scenario's headcount made of them.
// Why: hires come later or earlier by a driver, and nobody leaves because of it; the book follows
// both as formulas.
#pragma once

#include <optional>
#include <vector>

#include "reports/tables_scenarios.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

class ScenarioHires {
 public:
  /// `steps` is the row that counts the months a scenario changes, 0 before them.
  ScenarioHires(Context& context, Sheet& sheet, Row steps);

  /// What the plan's targets hire and let go from the first open month on, from this row on.
  void write_plan(Row row);
  /// A scenario's departments and their sum, by the cell of its delay; returns the row of the sum.
  Row write_scenario(Row row, const ScenarioOutcome& outcome, const std::string& delay);

 private:
  /// None for a department whose targets have gaps or go on behind the plan: what formulas over the
  /// plan's months would make of it is not what the model makes of it.
  struct Rows {
    Row there = 0;
    Row hires = 0;
    Row leavers = 0;
  };
  [[nodiscard]] std::optional<Rows> write_department(Row& row, const Department& department);
  /// The department's last actual before the first open month, else its target there; blank where
  /// the plan's months have no such actual.
  [[nodiscard]] std::string level_formula(const std::string& key, const Line<Fte>& line) const;
  [[nodiscard]] bool is_whole(const Line<Fte>& line) const;

  Context& context_;
  Sheet& sheet_;
  Row steps_;
  Month open_;
  std::vector<std::optional<Rows>> rows_;
};

}  // namespace sightline::workbook
