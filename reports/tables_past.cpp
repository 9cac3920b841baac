// Contractors and the months before the plan; tables_figures.h says what is in them.
#include <algorithm>

#include "model/derive/figures.h"
#include "model/find.h"
#include "reports/tables_figures.h"

namespace sightline {
namespace {

Value value_of(const std::optional<Fte>& level) {
  return level ? Value{to_units(*level)} : Value{};
}

ContractorRow contractors_of(const Series<Fte>& series, const FigureTable& figures) {
  ContractorRow row;
  for (std::size_t i = 0; i < figures.months.size(); ++i) {
    row.months.at(i) = value_of(series.at(figures.months[i]));
    if (row.months.at(i).number) ++row.known;
  }
  for (const auto& period : figures.periods)
    row.periods.push_back(value_of(series.at(period.months.last)));
  row.total = row.months.back();
  return row;
}

template <class T, class Units>
HistoryRow history_of(const Line<T>& line, const std::vector<Month>& months, Units units) {
  HistoryRow row;
  for (const Month month : months) {
    const auto value = line.actual.at(month);
    row.months.push_back(value ? Value{units(*value)} : Value{});
    row.provisional.push_back(value && line.provisional.at(month).value_or(false));
  }
  return row;
}

bool has_any(const HistoryRow& row) {
  return std::ranges::any_of(row.months, [](const Value& value) { return !!value.number; });
}

}  // namespace

std::vector<ContractorRow> contractor_table(const Document& document,
                                            const FigureTable& headcount) {
  const auto& targets = document.plan.targets;
  std::vector<ContractorRow> rows;
  for (const auto& department : targets.departments) {
    auto row = contractors_of(department.contractors, headcount);
    if (row.known == 0) continue;
    row.name = department.name;
    row.key = name_key(document.plan, department.id.uuid);
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return rows;
  auto total = contractors_of(total_contractors(targets), headcount);
  total.is_total = true;
  total.key = "total";
  rows.insert(rows.begin(), std::move(total));
  return rows;
}

HistoryTable history_table(const Document& document, Measure measure) {
  constexpr int year = 12;
  const auto& plan = document.plan;
  const Month start = plan.organization.plan_start;
  const auto money = [&](Money amount) { return to_units(amount, plan.organization.currency); };
  const auto level = [](Fte headcount) { return to_units(headcount); };
  HistoryTable table;
  for (int back = max_history_months; back > 0; --back)
    table.months.push_back(add_months(start, -back));
  const auto add = [&](HistoryRow&& row, std::string name, Uuid id) {
    if (!has_any(row)) return;
    row.name = std::move(name);
    row.key = name_key(plan, id);
    table.rows.push_back(std::move(row));
  };
  HistoryRow total;
  if (measure == Measure::revenue) {
    for (const auto& area : plan.targets.revenue)
      add(history_of(area.line, table.months, money), area_name(plan, area.id), area.id.uuid);
    total = history_of(total_revenue(plan.targets), table.months, money);
  } else if (measure == Measure::headcount) {
    for (const auto& department : plan.targets.departments)
      add(history_of(department.line, table.months, level), department.name, department.id.uuid);
    total = history_of(total_headcount(plan.targets), table.months, level);
  } else {
    total = history_of(plan.targets.profit, table.months, money);
  }
  if (!has_any(total)) return {};
  total.is_total = true;
  total.key = "total";
  table.rows.insert(table.rows.begin(), std::move(total));
  // Years before the first actual are left out.
  const auto is_empty = [&](int first) {
    return std::ranges::all_of(table.rows, [&](const HistoryRow& row) {
      return std::all_of(row.months.begin() + first, row.months.begin() + first + year,
                         [](const Value& value) { return !value.number; });
    });
  };
  while (table.months.size() > year && is_empty(0)) {
    table.months.erase(table.months.begin(), table.months.begin() + year);
    for (auto& row : table.rows) {
      row.months.erase(row.months.begin(), row.months.begin() + year);
      row.provisional.erase(row.provisional.begin(), row.provisional.begin() + year);
    }
  }
  return table;
}

}  // namespace sightline
