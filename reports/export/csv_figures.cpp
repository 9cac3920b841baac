// Figure tables as CSV: one row for each figure of each part, one column for each month.
#include "reports/export/csv_tables.h"

namespace sightline {
namespace {

const char* part_head(Measure measure) {
  return measure == Measure::headcount ? "department" : "specialty area";
}

const char* table_name(Measure measure) {
  switch (measure) {
    case Measure::headcount:
      return "headcount";
    case Measure::profit:
      return "profit";
    default:
      return "revenue";
  }
}

std::string period_head(const FigurePeriod& period) {
  switch (period.kind) {
    case FigurePeriod::Kind::cycle:
      return "cycle " + std::to_string(period.number);
    case FigurePeriod::Kind::year:
      return "fiscal year " + std::to_string(period.number);
    default:
      return "12 months to " + to_text(period.months.last);
  }
}

CsvCell value_cell(const Value& value) {
  if (value.number) return {csv_number(*value.number)};
  return {value.not_available ? "n/a" : ""};
}

std::string words_of(FigureKind kind) {
  std::string name = name_of(kind);
  for (auto& c : name)
    if (c == '_') c = ' ';
  return name;
}

}  // namespace

CsvTable figure_csv(const FigureTable& table) {
  CsvTable csv{.name = table_name(table.measure), .head = {}, .rows = {}};
  csv.head = {part_head(table.measure), "figure"};
  for (const Month month : table.months) csv.head.push_back(to_text(month));
  for (const auto& period : table.periods) csv.head.push_back(period_head(period));
  csv.head.emplace_back(table.is_level() ? "last month" : "18 months");
  for (const auto& block : table.blocks) {
    for (const auto& row : block.rows) {
      if (row.known == 0) continue;
      std::vector<CsvCell> cells = {{block.is_total ? "total" : block.name, !block.is_total},
                                    {words_of(row.kind)}};
      for (const auto& value : row.months) cells.push_back(value_cell(value));
      for (const auto& value : row.periods) cells.push_back(value_cell(value));
      cells.push_back(value_cell(row.total));
      csv.rows.push_back(std::move(cells));
    }
  }
  return csv;
}

}  // namespace sightline
