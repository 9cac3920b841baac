#include "model/intake/actuals_intake.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "model/base/text.h"
#include "model/intake/actuals_layout.h"
#include "model/intake/actuals_words.h"
#include "model/intake/figure_value.h"
#include "model/intake/folded.h"
#include "model/intake/line_finder.h"
#include "model/intake/no_columns.h"
#include "model/intake/total_grid.h"
#include "model/intake/typed_currency.h"

namespace sightline {
namespace {

class ActualsReader {
 public:
  ActualsReader(const TableFile& file, const ImportSetup& setup, const ImportWords& words,
                const Plan& plan, Day today, const IntakeProgress& progress)
      : progress_(progress),
        file_(file),
        words_(words),
        table_(file.table),
        ragged_counts_(!file.is_workbook),
        setup_(setup),
        names_(words.month_names()),
        units_(words),
        finder_(plan, words, setup, units_, unit_),
        plan_(plan),
        first_(add_months(plan.organization.plan_start, -max_history_months)),
        last_(month_of(today)) {
    for (std::size_t column = 0; column < setup.heads.size(); ++column)
      if (const auto month = month_in(units_.without(setup.heads[column])))
        months_.emplace_back(column, *month);
    first_row_ = setup.head + 1;
    if (unit_.is_of_units(table_, first_row_)) ++first_row_;
    unit_.take_titles(table_, setup.head);
    unit_.take_rows(table_, setup.head, first_row_);
  }

  ActualsIntake read() {
    const bool named = setup_.column_of("line") || setup_.column_of("measure");
    const auto month = setup_.column_of("month");
    const auto value = setup_.column_of("value");
    const auto figures = figure_columns(setup_, finder_);
    if (months_.size() > 1 || (months_.size() == 1 && !month)) {
      intake_.shape = ActualsShape::across;
      read_across();
    } else if (month && value && named) {
      intake_.shape = ActualsShape::list;
      read_list(*month, {{*value, {}}});
    } else if (month && setup_.column_of("line") && !figures.empty()) {
      intake_.shape = ActualsShape::list;
      read_list(*month, figures);
    } else if (month) {
      intake_.shape = ActualsShape::down;
      read_down(*month);
    } else {
      throw NoColumns(file_, setup_, words_);
    }
    intake_.names = finder_.names();
    const auto is_said = [](const FileName& name) { return !name.meaning.empty(); };
    if (!any_line_ && std::ranges::none_of(intake_.names, is_said))
      NoColumns::refuse_deals(file_, setup_, words_);
    intake_.departments = finder_.departments();
    intake_.unusual = static_cast<std::size_t>(std::ranges::count_if(
        intake_.values, [&](const ActualValue& one) { return is_unusual(plan_, one); }));
    intake_.unit = unit_.named();
    intake_.asks_unit = intake_.unit && !setup_.unit && any_money_;
    std::ranges::stable_sort(intake_.problems, {}, &RowProblem::line);
    return std::move(intake_);
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t row, std::optional<std::size_t> column) const {
    return column ? trimmed(table_.cell(row, *column)) : std::string_view{};
  }
  [[nodiscard]] std::optional<Month> month_in(std::string_view text) const {
    return read_typed_month(text, setup_.dates.form, names_);
  }

  /// All that is wrong with a row is one problem.
  void refuse(std::size_t row, std::optional<std::size_t> column, Message what,
              bool of_column = false) {
    const auto [above, fresh] = problems_.emplace(row, intake_.problems.size());
    if (fresh) {
      intake_.problems.push_back({table_.line(row), row, column, std::move(what), {}, of_column});
      return;
    }
    add_fault(intake_.problems[above->second], {column, std::move(what), of_column});
  }

  [[nodiscard]] std::string figure_said(std::size_t row) const {
    return finder_.figure_said(cell(row, setup_.column_of("measure")),
                               cell(row, setup_.column_of("unit")));
  }
  /// A list has a row for each of its months, and its name is told once.
  void leave_total(LeftTotal total) {
    ++intake_.total_rows;
    if (named_totals_.emplace(total.name, total.measure).second)
      intake_.totals.push_back(std::move(total));
  }

  /// A line, and whether it was said that a name is it.
  struct Line {
    LineRef ref;
    bool is_said = false;
  };
  /// The line that a name means; what is none is counted, or told as a problem of the row.
  std::optional<Line> line_of(std::string_view name, std::string_view measure, std::size_t row,
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

  void read_across() {
    const auto label = label_column(table_, setup_, months_, first_row_);
    // What stands above the names may say what they are of.
    std::string section = finder_.measure_of(setup_.heads[label]);
    if (section == "profit") section.clear();
    const bool headed = opens_with_measure(label);
    TotalCheck totals;
    TotalGrid sums(table_, setup_.numbers.form, true);
    for (std::size_t column = 0; column < setup_.heads.size(); ++column)
      if (const auto month = month_at(months_, column))
        sums.add_month(column, *month);
      else if (finder_.is_total(units_.without(setup_.heads[column])))
        sums.add_sum(column, shown_cell(setup_.heads[column]));
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress_, row, table_.rows());
      const auto name = cell(row, label);
      const bool any = std::ranges::any_of(
          months_, [&](const auto& at) { return !is_nothing(cell(row, at.first)); });
      if (!any) {
        const auto dashes = intake_.dashes;
        for (const auto& [column, month] : months_) note_dash(row, column);
        if (intake_.dashes == dashes) totals.part();
        // A heading tells what the rows below it are.
        if (const auto measure = finder_.measure_of(name); !measure.empty()) section = measure;
        continue;
      }
      // Where sums stand above their parts, a sum is such a heading too.
      if (headed && finder_.is_section(name)) section = finder_.measure_of(name);
      const auto said = figure_said(row);
      const auto left = intake_.total_rows;
      const auto line = name.empty() ? std::optional<Line>{}
                                     : line_of(name, said.empty() ? section : said, row, label);
      if (name.empty()) leave_total({});
      totals.add(figures_in(table_, setup_, months_, row, name, intake_.total_rows > left));
      if (!line) continue;
      sums.add_line(row, shown_cell(name), false, line->ref.kind != LineKind::headcount);
      for (const auto& [column, month] : months_) take(*line, name, month, row, column);
    }
    tell_totals(totals.wrong({months_.begin(), months_.end()}), true);
    tell_totals(sums.wrong_sums(), false);
    intake_.left_columns =
        left_columns(table_, setup_, months_, first_row_, {label, setup_.accounts});
  }

  /// `of_rows`: sums of several rows, which don't add up where each says a unit of its own.
  void tell_totals(std::vector<WrongTotal> wrong, bool of_rows) {
    if (of_rows && !is_unit_shared(table_, setup_, first_row_)) return;
    std::ranges::move(wrong, std::back_inserter(intake_.wrong_totals));
  }

  void note_dash(std::size_t row, std::size_t column) {
    if (const auto typed = cell(row, column); !typed.empty() && is_nothing(typed)) ++intake_.dashes;
  }

  /// The first row with a name is "Revenue" or the like: what a sum is of stands below it.
  [[nodiscard]] bool opens_with_measure(std::size_t label) {
    for (std::size_t row = first_row_; row < table_.rows(); ++row)
      if (const auto name = cell(row, label); !name.empty()) return finder_.is_section(name);
    return false;
  }

  void read_list(std::size_t month_column, const std::vector<FigureColumn>& figures) {
    const auto line_column = setup_.column_of("line");
    const auto measure_column = setup_.column_of("measure");
    std::map<std::pair<std::size_t, std::string>, TotalList> totals;
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress_, row, table_.rows());
      if (table_.is_blank(row)) continue;
      for (const auto& figure : figures) {
        note_dash(row, figure.at);
        if (is_nothing(cell(row, figure.at))) continue;
        const auto typed = cell(row, measure_column);
        const auto said = figure_said(row);
        const auto measure = typed.empty() && said.empty() ? figure.measure : said;
        const auto name = cell(row, line_column).empty() ? typed : cell(row, line_column);
        if (name.empty()) {
          refuse(row, line_column, msg("The row doesn’t say which line it belongs to."));
          continue;
        }
        const auto left = intake_.total_rows;
        const auto line = line_of(name, measure, row, line_column);
        const auto month = month_in(cell(row, month_column));
        const auto number = read_typed_number(cell(row, figure.at), setup_.numbers.form);
        if (month && number && !number->percent)
          totals[{figure.at, measure}].add(table_.line(row), row, shown_cell(name),
                                           intake_.total_rows > left, *month, number->value);
        if (!line) continue;
        if (month)
          take(*line, name, *month, row, figure.at);
        else
          refuse(row, month_column,
                 msg("‘{1}’ is not a month.", shown_cell(cell(row, month_column))));
      }
    }
    for (const auto& [of, list] : totals) tell_totals(list.wrong(of.first), true);
    std::set<std::optional<std::size_t>> used{setup_.accounts};
    for (const auto& figure : figures) used.insert(figure.at);
    intake_.left_columns = left_columns(table_, setup_, months_, first_row_, used);
  }

  void read_down(std::size_t month_column) {
    std::vector<std::pair<std::size_t, Line>> columns;
    TotalGrid grid(table_, setup_.numbers.form, false);
    for (std::size_t column = 0; column < setup_.heads.size(); ++column) {
      if (column == month_column || setup_.heads[column].empty() ||
          column == setup_.column_of("unit") || column == setup_.column_of("currency") ||
          column == setup_.accounts)
        continue;
      const auto left = intake_.total_rows;
      const auto line = line_of(setup_.heads[column], {}, setup_.head, column);
      if (line) columns.emplace_back(column, *line);
      grid.add_line(column, shown_cell(setup_.heads[column]), intake_.total_rows > left,
                    line && line->ref.kind != LineKind::headcount);
    }
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress_, row, table_.rows());
      const auto typed = cell(row, month_column);
      if (typed.empty()) continue;
      const auto month = month_in(typed);
      if (!month) {
        if (finder_.is_total(typed)) {
          leave_total({shown_cell(typed), {}});
          grid.add_sum(row, shown_cell(typed));
        } else {
          refuse(row, month_column, msg("‘{1}’ is not a month.", shown_cell(typed)));
        }
        continue;
      }
      grid.add_month(row, *month);
      for (const auto& [column, line] : columns)
        take(line, setup_.heads[column], *month, row, column);
    }
    tell_totals(grid.wrong_lines(), false);
    tell_totals(grid.wrong_sums(), true);
  }

  /// The figure of a cell, in the unit that counts for its row.
  std::optional<std::int64_t> figure_of(const LineRef& line, std::size_t row, std::size_t column) {
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

  /// Currencies are never added up, and people are not counted in any.
  bool is_in_plan_currency(const LineRef& line, const TypedNumber& number, std::size_t row,
                           std::size_t column) {
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
    const auto& corner = setup_.heads[setup_.column_of("line").value_or(column)];
    const auto in_head = head_currency_problem(setup_.heads[column] + " " + corner, plans);
    if (!in_head.empty()) refuse(row, column, in_head, true);
    return in_head.empty();
  }

  /// As it was said, else as the row says.
  std::optional<FigureUnit> unit_of(std::size_t row) {
    if (setup_.unit) return setup_.unit;
    const auto column = setup_.column_of("unit");
    const auto unit = units_.of_cell(cell(row, column));
    if (!unit) refuse(row, column, unit_problem(shown_cell(cell(row, column))));
    return unit;
  }

  void take(const Line& of, std::string_view name, Month month, std::size_t row,
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

  const IntakeProgress& progress_;
  const TableFile& file_;
  const ImportWords& words_;
  const Table& table_;
  bool ragged_counts_;  ///< a workbook's rows end where their last cell is
  const ImportSetup& setup_;
  MonthNames names_;
  UnitWords units_;
  UnitNote unit_{units_, setup_.unit.has_value()};
  LineFinder finder_;
  const Plan& plan_;
  Month first_;
  Month last_;
  MonthColumns months_;
  /// A figure that was taken, and the names that it comes from.
  struct Taken {
    std::size_t at = 0;  ///< in the intake's values
    std::set<std::string> names;
    bool is_said = false;
  };
  std::map<std::tuple<LineKind, Uuid, Month>, Taken> taken_;
  std::set<std::pair<std::string, std::string>> named_totals_;
  std::unordered_map<std::size_t, std::size_t> problems_;  ///< of a row, in the intake
  std::size_t first_row_ = 0;
  bool any_money_ = false;
  bool any_line_ = false;  ///< a name was one of the plan's, or may be
  ActualsIntake intake_;
};

}  // namespace

ActualsIntake read_actuals(const TableFile& file, const ImportSetup& setup,
                           const ImportWords& words, const Plan& plan, Day today,
                           const IntakeProgress& progress) {
  return ActualsReader(file, setup, words, plan, today, progress).read();
}

}  // namespace sightline
