#include "app/present/month_table.h"

#include <algorithm>

namespace sightline {
namespace {

constexpr std::size_t long_label = 14;

const MonthRow* row_of(const MonthTable& table, int row) {
  const auto index = static_cast<std::size_t>(row);
  return row >= 0 && index < table.rows.size() ? &table.rows[index] : nullptr;
}

std::string spoken_column(const MonthColumn& column) {
  if (!column.spoken.empty()) return column.spoken;
  return column.caption.empty() ? column.label : column.label + " " + column.caption;
}

}  // namespace

MonthTable columns_of(const MonthTable& table, std::size_t first, std::size_t end) {
  MonthTable part{.unit = table.unit, .columns = {}, .rows = {}, .notes = table.notes};
  const auto take = [&](const auto& from, auto& into) {
    for (auto i = first; i < std::min(end, from.size()); ++i) into.push_back(from[i]);
  };
  take(table.columns, part.columns);
  for (const auto& row : table.rows) {
    part.rows.push_back({.kind = row.kind, .label = row.label, .cells = {}, .of = row.of});
    take(row.cells, part.rows.back().cells);
  }
  return part;
}

std::string spoken_place(const MonthTable& table, int row, int column, const Catalog& catalog) {
  const auto* shown = row_of(table, row);
  if (!shown) return {};
  const auto index = static_cast<std::size_t>(column);
  if (column < 0 || index >= table.columns.size() || shown->kind == RowKind::heading)
    return shown->of.empty() ? shown->label
                             : catalog.text(msg("{1} of ‘{2}’", shown->label, shown->of));
  const auto head = spoken_column(table.columns[index]);
  return catalog.text(shown->of.empty() ? msg("{1}, {2}", shown->label, head)
                                        : msg("{1} of ‘{2}’, {3}", shown->label, shown->of, head));
}

std::string spoken_cell(const MonthTable& table, int row, int column, const Catalog& catalog) {
  const auto place = spoken_place(table, row, column, catalog);
  const auto* shown = row_of(table, row);
  const auto index = static_cast<std::size_t>(column);
  if (!shown || column < 0 || index >= shown->cells.size()) return place;
  const auto& cell = shown->cells[index];
  const auto& value = cell.spoken.empty() ? cell.text : cell.spoken;
  return catalog.text(value.empty() ? msg("{1}: empty", place) : msg("{1}: {2}", place, value));
}

std::string head_of(const MonthColumn& column) {
  if (!column.caption.empty()) return column.label + "\n" + column.caption;
  auto head = column.label;
  if (head.size() <= long_label) return head;
  const auto distance = [&](std::size_t place) {
    const auto twice = 2 * place;
    return twice > head.size() ? twice - head.size() : head.size() - twice;
  };
  auto at = head.find(' ');
  for (auto space = at; space != std::string::npos; space = head.find(' ', space + 1))
    if (distance(space) < distance(at)) at = space;
  if (at != std::string::npos) head[at] = '\n';
  return head;
}

}  // namespace sightline
