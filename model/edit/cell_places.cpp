#include "model/edit/cell_places.h"

#include <algorithm>
#include <vector>

namespace sightline {

Arg figure_term(const LineRef& line, Figure figure) {
  return term(line.kind == LineKind::contractors ? "contractors" : label_of(figure));
}

Arg value_arg(const Plan& plan, const Cell& cell) {
  const bool people =
      cell.line.kind == LineKind::headcount || cell.line.kind == LineKind::contractors;
  return people ? arg(Fte{*cell.value}) : arg(Money{*cell.value}, plan.organization.currency);
}

Message cells_changed(const Plan& plan, const Arg& deed, std::span<const Cell> cells) {
  const auto [from, to] = std::ranges::minmax(cells, {}, &Cell::month);
  std::vector<LineRef> lines;
  for (const auto& cell : cells)
    if (std::ranges::find(lines, cell.line) == lines.end()) lines.push_back(cell.line);
  const auto& first = cells.front();
  const auto name = line_name(plan, first.line);
  const bool one_month = from.month == to.month;
  if (lines.size() > 1) {
    const auto last = line_name(plan, lines.back());
    return one_month ? msg("{1}: {2} lines, ‘{3}’ to ‘{4}’, {5}", deed, lines.size(), name, last,
                           from.month)
                     : msg("{1}: {2} lines, ‘{3}’ to ‘{4}’, {5} to {6}", deed, lines.size(), name,
                           last, from.month, to.month);
  }
  const bool one_figure =
      std::ranges::all_of(cells, [&](const Cell& cell) { return cell.figure == first.figure; });
  if (!one_figure)
    return one_month ? msg("{1}: ‘{2}’, {3}", deed, name, from.month)
                     : msg("{1}: ‘{2}’, {3} to {4}", deed, name, from.month, to.month);
  const auto figure = figure_term(first.line, first.figure);
  return one_month ? msg("{1}: {2} of ‘{3}’, {4}", deed, figure, name, from.month)
                   : msg("{1}: {2} of ‘{3}’, {4} to {5}", deed, figure, name, from.month, to.month);
}

}  // namespace sightline
