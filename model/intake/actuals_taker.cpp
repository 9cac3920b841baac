#include "model/intake/actuals_taker.h"

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "model/intake/actuals_words.h"
#include "model/intake/figure_value.h"
#include "model/intake/folded.h"
#include "model/intake/typed_currency.h"

namespace sightline {

ActualsTaker::ActualsTaker(const TableFile& file, const ImportSetup& setup,
                           const ImportWords& words, const Plan& plan, Day today)
    : table_(file.table),
      ragged_counts_(!file.is_workbook),
      setup_(setup),
      names_(words.month_names()),
      units_(words),
      finder_(plan, words, setup, units_, unit_),
      plan_(plan),
      first_(add_months(plan.organization.plan_start, -max_history_months)),
      last_(month_of(today)) {
  first_row_ = setup.head + 1;
  if (unit_.is_of_units(table_, first_row_)) ++first_row_;
  unit_.take_titles(table_, setup.head);
  unit_.take_rows(table_, setup.head, first_row_);
}

std::string_view ActualsTaker::cell(std::size_t row, std::optional<std::size_t> column) const {
  return column ? trimmed(table_.cell(row, *column)) : std::string_view{};
}

std::optional<Month> ActualsTaker::month_in(std::string_view text) const {
  return read_typed_month(text, setup_.dates.form, names_);
}

void ActualsTaker::refuse(std::size_t row, std::optional<std::size_t> column, Message what,
                          bool of_column) {
  const auto [above, fresh] = problems_.emplace(row, intake_.problems.size());
  if (fresh) {
    intake_.problems.push_back({table_.line(row), row, column, std::move(what), {}, of_column});
    return;
  }
  add_fault(intake_.problems[above->second], {column, std::move(what), of_column});
}

std::string ActualsTaker::figure_said(std::size_t row) const {
  return finder_.figure_said(cell(row, setup_.column_of("measure")),
                             cell(row, setup_.column_of("unit")));
}

void ActualsTaker::leave_total(LeftTotal total) {
  ++intake_.total_rows;
  if (named_totals_.emplace(total.name, total.measure).second)
    intake_.totals.push_back(std::move(total));
}

std::optional<ActualsTaker::Line> ActualsTaker::line_of(std::string_view name,
                                                        std::string_view measure, std::size_t row,
                                                        std::optional<std::size_t> column) {
  if (auto broken = broken_cell(table_, row)) {
    refuse(row, broken->column, std::move(broken->what));
    return std::nullopt;
  }
  auto found = finder_.find(name, measure);
  any_line_ = any_line_ || found.line || found.doubt;
  if (found.line) return Line{*found.line, found.is_said};
  if (found.total) leave_total(*std::move(found.total));
  if (found.doubt && !intake_.doubtful) intake_.doubtful = std::move(found.doubt);
  if (!found.problem.empty()) refuse(row, column, std::move(found.problem));
  return std::nullopt;
}

void ActualsTaker::note_dash(std::size_t row, std::size_t column) {
  if (const auto typed = cell(row, column); !typed.empty() && is_nothing(typed)) ++intake_.dashes;
}

// The figure of a cell, in the unit that counts for its row.
std::optional<std::int64_t> ActualsTaker::figure_of(const LineRef& line, std::size_t row,
                                                    std::size_t column) {
  const auto typed = cell(row, column);
  const auto number = read_typed_number(typed, setup_.numbers.form);
  if (!number || number->percent) {
    refuse(row, column, msg("‘{1}’ is not a number.", shown_cell(typed)));
    return std::nullopt;
  }
  if (!is_in_plan_currency(line, *number, row, column)) return std::nullopt;
  const auto unit = line.kind == LineKind::headcount ? FigureUnit::one : unit_of(row);
  if (!unit) return std::nullopt;
  const auto value = figure_value(line, number->value, *unit, plan_.organization.currency);
  const bool is_negative = line.kind == LineKind::headcount && number->value < 0;
  if (!value)
    refuse(row, column,
           is_negative ? msg("A headcount can’t be below zero.")
                       : msg("‘{1}’ is out of range.", shown_cell(typed)));
  return value;
}

// Currencies are never added up, and people are not counted in any.
bool ActualsTaker::is_in_plan_currency(const LineRef& line, const TypedNumber& number,
                                       std::size_t row, std::size_t column) {
  const auto amount = shown_cell(cell(row, column));
  const auto& plans = plan_.organization.currency;
  const auto is_well = [&](std::optional<std::size_t> place, const Message& problem) {
    if (!problem.empty()) refuse(row, place, problem);
    return problem.empty();
  };
  if (line.kind == LineKind::headcount)
    return number.currency.empty() ||
           is_well(column, msg("‘{1}’ is an amount of money and no headcount.", amount));
  const bool beside = is_well(column, amount_problem(number.currency, amount, plans));
  const auto of_currency = setup_.column_of("currency");
  const auto of_unit = setup_.column_of("unit");
  const auto typed = cell(row, of_currency);
  const auto unit = cell(row, of_unit);
  const bool in_row =
      is_well(typed.empty() ? of_unit : of_currency, row_currency_problem(typed, unit, plans));
  if (!number.currency.empty() || !typed.empty() || has_currency(unit)) return beside && in_row;
  // By the column's own head, else by that in the corner of a crosstab.
  const auto& corner =
      setup_.heads[intake_.labels.value_or(setup_.column_of("line").value_or(column))];
  const auto in_head = head_currency_problem(setup_.heads[column] + " " + corner, plans);
  if (!in_head.empty()) refuse(row, column, in_head, true);
  return in_head.empty();
}

// As it was said, else as the row says.
std::optional<FigureUnit> ActualsTaker::unit_of(std::size_t row) {
  if (setup_.unit) return setup_.unit;
  const auto column = setup_.column_of("unit");
  const auto unit = units_.of_cell(cell(row, column));
  if (!unit) refuse(row, column, unit_problem(shown_cell(cell(row, column))));
  return unit;
}

void ActualsTaker::take(const Line& of, std::string_view name, Month month, std::size_t row,
                        std::size_t column) {
  const auto& line = of.ref;
  const auto typed = cell(row, column);
  note_dash(row, column);
  if (is_nothing(typed)) return;
  const auto wide = ragged_counts_ ? width_problem(table_, row, setup_.head, true) : std::nullopt;
  if (wide) return refuse(row, {}, *wide);
  if (const auto broken = broken_cell(table_, row))
    return refuse(row, broken->column, broken->what);
  intake_.columns.insert(column);
  if (month > last_) return void(++intake_.future);
  if (month < first_) {
    ++intake_.early;
    return;
  }
  const auto value = figure_of(line, row, column);
  if (!value) return;
  const auto [at, fresh] =
      taken_.emplace(std::tuple(line.kind, line.id, month), Taken{intake_.values.size(), {}});
  auto& taken = at->second;
  // Names that were said to be one line are its parts; one that stands twice is not.
  const bool is_part = of.is_said || taken.is_said;
  if (!taken.names.insert(folded(name)).second || (!fresh && !is_part))
    return refuse(row, column, msg("{1} of this line stands above already.", month));
  taken.is_said = is_part;
  // What says its own unit is not asked about.
  any_money_ = any_money_ ||
               (line.kind != LineKind::headcount && cell(row, setup_.column_of("unit")).empty());
  if (fresh) return intake_.values.push_back({line, month, *value});
  const auto most = line.kind == LineKind::headcount ? max_fte : max_money;
  auto& sum = intake_.values[taken.at].value;
  if (std::abs(sum + *value) > most)
    return refuse(row, column, msg("‘{1}’ is out of range.", shown_cell(typed)));
  sum += *value;
  ++intake_.added;
}

ActualsIntake ActualsTaker::finished() && {
  intake_.names = finder_.names();
  intake_.departments = finder_.departments();
  intake_.unusual = unusual_among(plan_, intake_.values);
  intake_.unit = unit_.named();
  intake_.asks_unit = intake_.unit && !setup_.unit && any_money_;
  std::ranges::stable_sort(intake_.problems, {}, &RowProblem::line);
  return std::move(intake_);
}

}  // namespace sightline
