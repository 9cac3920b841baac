// Figure tables: revenue, headcount and profit month by month, with every subtotal.
// Why: the plan book's sheets and every other report of the figures show these values.
#pragma once

#include "model/document.h"
#include "reports/table.h"

namespace sightline {

[[nodiscard]] FigureTable figure_table(const Document& document, Measure measure);

/// The first eight digits of an id: what a reader of a book tells actions by.
[[nodiscard]] std::string short_id(Uuid id);
/// What names in a book call a specialty area, department, scenario, KPI or person of the plan: the
/// first eight digits of the id; all of them, joined by "_", where another of these begins alike,
/// as ids do that a program counted up.
[[nodiscard]] std::string name_key(const Plan& plan, Uuid id);

/// Contractors of a department, or (first of all) of all of them, in full-time equivalents.
struct ContractorRow {
  std::string name;  ///< as typed; blank for the total
  std::string key;
  bool is_total = false;
  std::array<Value, plan_months> months;
  std::vector<Value> periods;  ///< one per FigureTable::periods
  Value total;                 ///< of the last month
  int known = 0;
};
/// Departments that have contractors within the 18 months, those of the table of headcount; empty
/// when none has.
[[nodiscard]] std::vector<ContractorRow> contractor_table(const Document& document,
                                                          const FigureTable& headcount);

/// Actuals before the plan, oldest first: the total of all parts, then each that has any.
struct HistoryRow {
  std::string name;  ///< as typed; blank for the total
  std::string key;
  bool is_total = false;
  std::vector<Value> months;
  std::vector<bool> provisional;  ///< by month
};
struct HistoryTable {
  std::vector<Month> months;  ///< whole years before the plan start, at most 36 months
  std::vector<HistoryRow> rows;
};
/// Empty when there is no actual before the plan.
[[nodiscard]] HistoryTable history_table(const Document& document, Measure measure);

}  // namespace sightline
