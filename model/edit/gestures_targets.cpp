#include "model/edit/gestures_targets.h"

#include "model/edit/cell_places.h"
#include "model/find.h"

namespace sightline {
namespace {

[[noreturn]] void refuse_range() {
  throw Failure(FailureKind::input, msg("The value is out of range. Enter a smaller one."));
}

void set_month(Series<Money>& series, Month month, std::optional<std::int64_t> value) {
  if (value && (*value > max_money || *value < -max_money)) refuse_range();
  series.set(month, value ? std::optional(Money{*value}) : std::nullopt);
}

void set_month(Series<Fte>& series, Month month, std::optional<std::int64_t> value) {
  if (value && *value < 0)
    throw Failure(FailureKind::input, msg("A headcount can't be negative. Enter 0 or more."));
  if (value && *value > max_fte) refuse_range();
  series.set(month, value ? std::optional(Fte{*value}) : std::nullopt);
}

std::int64_t whole(Money money) { return money.minor; }
std::int64_t whole(Fte fte) { return fte.hundredths; }

template <class LineOf>
auto& series_of(LineOf& line, Figure figure) {
  switch (figure) {
    case Figure::actual:
      return line.actual;
    case Figure::outlook:
      return line.outlook;
    default:
      return line.target;
  }
}

/// Calls use(line) with the Line<Money> or Line<Fte> that `ref` names; contractors have none.
template <class Use>
void with_line(Targets& targets, const LineRef& ref, Use&& use) {
  if (ref.kind == LineKind::profit) return use(targets.profit);
  if (ref.kind == LineKind::contractors)
    throw Failure(FailureKind::input,
                  msg("Contractors have a target only. Enter actuals and outlooks for employees."));
  if (ref.kind == LineKind::revenue)
    return change_element(targets.revenue, Id<SpecialtyArea>{ref.id},
                          [&](AreaRevenue& area) { use(area.line); });
  change_element(targets.departments, Id<Department>{ref.id},
                 [&](Department& department) { use(department.line); });
}

void add_missing_line(Plan& plan, const LineRef& ref) {
  const Id<SpecialtyArea> area{ref.id};
  if (ref.kind != LineKind::revenue || find(plan.targets.revenue, area)) return;
  (void)require(plan.vision.organization.areas, area);
  plan.targets.revenue.push_back({area, {}});
}

void put(Plan& plan, const Cell& cell) {
  if (!is_valid(cell.month)) refuse_range();
  add_missing_line(plan, cell.line);
  if (cell.line.kind == LineKind::contractors)
    return change_element(plan.targets.departments, Id<Department>{cell.line.id},
                          [&](Department& d) { set_month(d.contractors, cell.month, cell.value); });
  with_line(plan.targets, cell.line, [&](auto& line) {
    set_month(series_of(line, cell.figure), cell.month, cell.value);
    if (cell.value) return;
    // What was said about a figure goes with it.
    if (cell.figure == Figure::actual) line.provisional.set(cell.month, std::nullopt);
    if (cell.figure == Figure::outlook) line.reason.set(cell.month, std::nullopt);
  });
}

Edit put_all(const Document& document, const std::vector<Cell>& cells, Message label) {
  return make_edit(document, std::move(label), [&](Document& d) {
    for (const auto& cell : cells) put(d.plan, cell);
  });
}

template <class T>
Edit spread(const Document& document, const LineRef& line, Figure figure, const Series<T>& values) {
  std::vector<Cell> cells;
  for (const auto& [month, value] : values.values())
    cells.push_back({line, figure, month, whole(value)});
  return put_all(
      document, cells,
      msg_n("Spread the {1} of ‘{2}’ over {3} month", "Spread the {1} of ‘{2}’ over {3} months",
            figure_term(line, figure), line_name(document.plan, line), cells.size()));
}

}  // namespace

std::optional<std::int64_t> cell_value(const Plan& plan, const LineRef& line, Figure figure,
                                       Month month) {
  const auto read = [&](const auto& series) -> std::optional<std::int64_t> {
    const auto value = series.at(month);
    return value ? std::optional(whole(*value)) : std::nullopt;
  };
  if (line.kind == LineKind::profit) return read(series_of(plan.targets.profit, figure));
  if (line.kind == LineKind::revenue) {
    const auto* area = find(plan.targets.revenue, Id<SpecialtyArea>{line.id});
    return area ? read(series_of(area->line, figure)) : std::nullopt;
  }
  const auto& department = require(plan.targets.departments, Id<Department>{line.id});
  if (line.kind == LineKind::contractors) return read(department.contractors);
  return read(series_of(department.line, figure));
}

Arg line_name(const Plan& plan, const LineRef& line) {
  if (line.kind == LineKind::profit) return term(label_of(VisionPart::profit));
  if (line.kind == LineKind::revenue) return arg(area_name(plan, Id<SpecialtyArea>{line.id}));
  return arg(require(plan.targets.departments, Id<Department>{line.id}).name);
}

Edit set_cell(const Document& document, const Cell& cell) {
  const auto name = line_name(document.plan, cell.line);
  const auto figure = figure_term(cell.line, cell.figure);
  return put_all(document, {cell},
                 cell.value ? msg("Set the {1} of ‘{2}’ for {3} to {4}", figure, name, cell.month,
                                  value_arg(document.plan, cell))
                            : msg("Clear the {1} of ‘{2}’ for {3}", figure, name, cell.month));
}

Edit paste_cells(const Document& document, const std::vector<Cell>& cells) {
  if (cells.size() == 1) return set_cell(document, cells.front());
  return put_all(document, cells, cells_changed(document.plan, term("Paste"), cells));
}

Edit clear_cells(const Document& document, std::vector<Cell> cells,
                 const std::vector<ReasonPlace>& reasons) {
  for (auto& cell : cells) cell.value.reset();
  auto label = cells.empty() ? msg_n("Clear the reason of {1} outlook",
                                     "Clear the reasons of {1} outlooks", reasons.size())
                             : cells_changed(document.plan, term("Clear"), cells);
  return make_edit(document, std::move(label), [&](Document& d) {
    for (const auto& cell : cells) put(d.plan, cell);
    for (const auto& [line, month] : reasons)
      with_line(d.plan.targets, line, [&](auto& l) { l.reason.set(month, std::nullopt); });
  });
}

Edit spread_line(const Document& document, const LineRef& line, Figure figure,
                 const Series<Money>& values) {
  return spread(document, line, figure, values);
}

Edit spread_line(const Document& document, const LineRef& line, Figure figure,
                 const Series<Fte>& values) {
  return spread(document, line, figure, values);
}

Edit spread_cells(const Document& document, const std::vector<Cell>& cells) {
  return put_all(document, cells, cells_changed(document.plan, term("Spread"), cells));
}

Edit set_outlook_reason(const Document& document, const LineRef& line, Month month,
                        std::string_view typed) {
  auto text = clean_text(typed);
  auto label =
      msg("Set the reason for the outlook of ‘{1}’ for {2}", line_name(document.plan, line), month);
  return make_edit(document, std::move(label), [&](Document& d) {
    add_missing_line(d.plan, line);
    with_line(d.plan.targets, line, [&](auto& l) {
      l.reason.set(month, text.empty() ? std::nullopt : std::optional(text));
    });
  });
}

Edit set_provisional(const Document& document, const LineRef& line, Month month, bool provisional) {
  const auto name = line_name(document.plan, line);
  auto label = provisional ? msg("Mark the actual of ‘{1}’ for {2} as provisional", name, month)
                           : msg("Mark the actual of ‘{1}’ for {2} as final", name, month);
  return make_edit(document, std::move(label), [&](Document& d) {
    add_missing_line(d.plan, line);
    with_line(d.plan.targets, line, [&](auto& l) {
      l.provisional.set(month, provisional ? std::optional(true) : std::nullopt);
    });
  });
}

}  // namespace sightline
