#include "model/intake/actuals_layout.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/intake/folded.h"
#include "model/intake/number_form.h"

namespace sightline {

std::optional<Month> month_at(const MonthColumns& months, std::size_t column) {
  const auto found = std::ranges::find(months, column, &MonthColumns::value_type::first);
  return found == months.end() ? std::nullopt : std::optional(found->second);
}

std::size_t label_column(const Table& table, const ImportSetup& setup, const MonthColumns& months,
                         std::size_t first_row) {
  if (const auto line = setup.column_of("line")) return *line;
  for (std::size_t column = 0; column < setup.heads.size(); ++column) {
    if (month_at(months, column) || column == setup.column_of("currency")) continue;
    for (std::size_t row = first_row; row < table.rows(); ++row) {
      const auto name = folded(trimmed(table.cell(row, column)));
      if (name.find_first_not_of("0123456789 ") != std::string::npos) return column;
    }
  }
  return 0;
}

TotalCheck::Row figures_in(const Table& table, const ImportSetup& setup, const MonthColumns& months,
                           std::size_t row, std::string_view name, bool is_total) {
  TotalCheck::Row figures{table.line(row), row, shown_cell(name), is_total, {}};
  for (const auto& [column, month] : months)
    if (const auto number = read_typed_number(trimmed(table.cell(row, column)), setup.numbers.form);
        number && !number->percent)
      figures.figures.emplace(column, number->value);
  return figures;
}

bool is_unit_shared(const Table& table, const ImportSetup& setup, std::size_t first_row) {
  const auto column = setup.column_of("unit");
  if (!column) return true;
  std::string_view shared;
  for (auto row = first_row; row < table.rows(); ++row) {
    const auto unit = trimmed(table.cell(row, *column));
    if (unit.empty() || unit == shared) continue;
    if (!shared.empty()) return false;
    shared = unit;
  }
  return true;
}

std::vector<FigureColumn> figure_columns(const ImportSetup& setup, const LineFinder& finder) {
  std::vector<FigureColumn> named;
  std::vector<FigureColumn> others;
  for (std::size_t column = 0; column < setup.heads.size(); ++column) {
    if (setup.heads[column].empty() || !setup.fields[column].empty()) continue;
    if (column == setup.accounts) continue;
    const auto measure = finder.figure_of(setup.heads[column]);
    (measure.empty() ? others : named).push_back({column, measure});
  }
  if (named.empty() && others.size() == 1) return others;
  return named;
}

std::vector<std::string> left_columns(const Table& table, const ImportSetup& setup,
                                      const MonthColumns& months, std::size_t first_row,
                                      const std::set<std::optional<std::size_t>>& used) {
  std::vector<std::string> left;
  for (std::size_t column = 0; column < setup.heads.size(); ++column) {
    const auto& field = setup.fields[column];
    if ((!field.empty() && field != "value") || month_at(months, column) || used.contains(column) ||
        setup.heads[column].empty())
      continue;
    for (std::size_t row = first_row; row < table.rows(); ++row)
      if (read_typed_number(trimmed(table.cell(row, column)), setup.numbers.form)) {
        left.push_back(shown_cell(setup.heads[column]));
        break;
      }
  }
  return left;
}

}  // namespace sightline
