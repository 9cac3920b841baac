#include "app/present/month_table.h"

#include <algorithm>

namespace sightline {
namespace {

constexpr std::size_t long_label = 14;

}  // namespace

MonthTable columns_of(const MonthTable& table, std::size_t first, std::size_t end) {
  MonthTable part{.unit = table.unit, .columns = {}, .rows = {}, .notes = table.notes};
  const auto take = [&](const auto& from, auto& into) {
    for (auto i = first; i < std::min(end, from.size()); ++i) into.push_back(from[i]);
  };
  take(table.columns, part.columns);
  for (const auto& row : table.rows) {
    part.rows.push_back({.kind = row.kind, .label = row.label, .cells = {}});
    take(row.cells, part.rows.back().cells);
  }
  return part;
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
