// Figure tables as CSV: one row for each figure of each part, one column for each month.
#include "reports/export/csv_tables.h"
#include "reports/tables_productivity.h"

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

// What is said of single months, below the row it is said of.
template <class Values, class Say>
void add_remarks(CsvTable& csv, const CsvCell& part, const char* what, const Values& values,
                 const Say& say) {
  std::vector<CsvCell> cells = {part, {what}};
  bool any = false;
  for (const auto& value : values) {
    cells.push_back(say(value));
    any = any || !cells.back().text.empty();
  }
  cells.resize(csv.head.size());
  if (any) csv.rows.push_back(std::move(cells));
}

}  // namespace

CsvTable figure_csv(const FigureTable& table) {
  CsvTable csv{.name = table_name(table.measure), .head = {}, .rows = {}};
  csv.head = {part_head(table.measure), "figure"};
  for (const Month month : table.months) csv.head.push_back(to_text(month));
  for (const auto& period : table.periods) csv.head.push_back(period_head(period));
  csv.head.emplace_back(table.is_level() ? "last month" : "18 months");
  for (const auto& block : table.blocks) {
    const CsvCell part{block.is_total ? "total" : block.name, !block.is_total};
    const auto remarks = [&](const FigureRow& row) {
      add_remarks(csv, part, "actual is provisional", row.provisional,
                  [](bool is) { return CsvCell{is ? "yes" : ""}; });
      add_remarks(csv, part, "reason for the outlook", row.reasons, [](const std::string& reason) {
        return CsvCell{reason, true};
      });
    };
    for (const auto& row : block.rows) {
      if (row.known == 0) {
        remarks(row);
        continue;
      }
      std::vector<CsvCell> cells = {part, {words_of(row.kind)}};
      for (const auto& value : row.months) cells.push_back(value_cell(value));
      for (const auto& value : row.periods) cells.push_back(value_cell(value));
      cells.push_back(value_cell(row.total));
      csv.rows.push_back(std::move(cells));
      remarks(row);
    }
  }
  return csv;
}

CsvTable productivity_csv(const Document& seen) {
  CsvTable csv{.name = "revenue-per-employee",
               .head = {"month", "revenue per employee", "months", "revenue in these months",
                        "average headcount"},
               .rows = {}};
  auto month = seen.plan.organization.plan_start;
  for (const auto& line : productivity_table(seen)) {
    if (line.months > 0)
      csv.rows.push_back({{to_text(month)},
                          value_cell(line.per_employee),
                          {csv_number(line.months)},
                          {csv_number(line.revenue)},
                          {csv_number(line.headcount)}});
    month = add_months(month, 1);
  }
  return csv;
}

}  // namespace sightline
