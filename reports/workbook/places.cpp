#include "reports/workbook/places.h"

#include <algorithm>

#include "reports/workbook/action_columns.h"

namespace sightline::workbook {
namespace {

// The n-th part of a path, counted from 0: "/plan/actions/<id>" has plan, actions and the id.
std::string_view part(std::string_view path, int n) {
  for (; n >= 0; --n) {
    if (path.empty()) return {};
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    if (n == 0) return path.substr(0, end);
    path.remove_prefix(end);
  }
  return {};
}

std::string top_of(const Sheet* sheet) {
  return sheet == nullptr ? std::string{} : on_sheet(sheet->name(), "A1");
}

std::string action_place(const Context& context, std::string_view id) {
  for (const auto& cycle : context.cycles)
    for (std::size_t i = 0; i < cycle.actions.size(); ++i)
      if (to_text(cycle.actions[i]->id) == id)
        return on_sheet(cycle.sheet->name(), relative(Cell{cycle.first_action + static_cast<Row>(i),
                                                           action_columns::title}));
  return top_of(context.sheet("Backlog"));
}

std::string cycle_place(const Context& context, std::string_view id) {
  const auto found = std::ranges::find_if(
      context.cycles, [&](const CyclePlaces& places) { return to_text(places.cycle->id) == id; });
  return found == context.cycles.end() ? std::string{} : top_of(found->sheet);
}

std::string figure_place(const Context& context, Measure measure, std::string_view id) {
  const auto found = context.figures.find(measure);
  if (found == context.figures.end()) return {};
  const auto& places = found->second;
  for (std::size_t block = 0; block < places.table.blocks.size(); ++block)
    if (id.starts_with(places.table.blocks[block].key))
      return on_sheet(places.sheet->name(),
                      relative(Cell{*places.row(block, FigureKind::target), first_month_column}));
  return on_sheet(places.sheet->name(), "A1");
}

std::string target_place(const Context& context, std::string_view path) {
  const auto kind = part(path, 2);
  if (kind == "revenue") return figure_place(context, Measure::revenue, part(path, 3));
  if (kind == "departments") return figure_place(context, Measure::headcount, part(path, 3));
  if (kind == "profit") return figure_place(context, Measure::profit, "total");
  return {};
}

}  // namespace

std::string place_of(const Context& context, std::string_view path) {
  const auto what = part(path, 1);
  if (what == "actions") return action_place(context, part(path, 2));
  if (what == "cycles") return cycle_place(context, part(path, 2));
  if (what == "targets") return target_place(context, path);
  if (what == "vision") return top_of(context.sheet("Vision"));
  if (what == "organization" || what == "people") return top_of(context.sheet("Inputs"));
  if (what == "kpis" || what == "teams" || what == "readings")
    return top_of(context.sheet("Scorecard"));
  if (what == "meetings" || what == "contacts") return top_of(context.sheet("Cadence"));
  if (what == "reviews") return top_of(context.sheet("Reviews"));
  return {};
}

}  // namespace sightline::workbook
