#include "model/intake/actuals_intake.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/intake/actuals_layout.h"
#include "model/intake/actuals_taker.h"
#include "model/intake/no_columns.h"
#include "model/intake/total_grid.h"

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
        setup_(setup),
        taker_(file, setup, words, plan, today),
        first_row_(taker_.first_row()) {
    for (std::size_t column = 0; column < setup.heads.size(); ++column)
      if (const auto month = taker_.month_in(taker_.units().without(setup.heads[column])))
        months_.emplace_back(column, *month);
  }

  ActualsIntake read() {
    const bool named = setup_.column_of("line") || setup_.column_of("measure");
    const auto month = setup_.column_of("month");
    const auto value = setup_.column_of("value");
    const auto figures = figure_columns(setup_, taker_.finder());
    if (months_.size() > 1 || (months_.size() == 1 && !month)) {
      intake().shape = ActualsShape::across;
      read_across();
    } else if (month && value && named) {
      intake().shape = ActualsShape::list;
      read_list(*month, {{*value, {}}});
    } else if (month && setup_.column_of("line") && !figures.empty()) {
      intake().shape = ActualsShape::list;
      read_list(*month, figures);
    } else if (month) {
      intake().shape = ActualsShape::down;
      read_down(*month);
    } else {
      throw NoColumns(file_, setup_, words_);
    }
    const bool any_line = taker_.any_line();
    auto intake = std::move(taker_).finished();
    const auto is_said = [](const FileName& name) { return !name.meaning.empty(); };
    if (!any_line && std::ranges::none_of(intake.names, is_said))
      NoColumns::refuse_deals(file_, setup_, words_);
    return intake;
  }

 private:
  [[nodiscard]] ActualsIntake& intake() { return taker_.intake(); }

  void read_across() {
    const auto label = label_column(table_, setup_, months_, first_row_);
    intake().labels = label;
    // What stands above the names may say what they are of.
    std::string section = taker_.finder().measure_of(setup_.heads[label]);
    if (section == "profit") section.clear();
    const bool headed = opens_with_measure(label);
    TotalCheck totals;
    TotalGrid sums(table_, setup_.numbers.form, true);
    for (std::size_t column = 0; column < setup_.heads.size(); ++column)
      if (const auto month = month_at(months_, column))
        sums.add_month(column, *month);
      else if (taker_.finder().is_total(taker_.units().without(setup_.heads[column])))
        sums.add_sum(column, shown_cell(setup_.heads[column]));
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress_, row, table_.rows());
      const auto name = taker_.cell(row, label);
      const bool any = std::ranges::any_of(
          months_, [&](const auto& at) { return !is_nothing(taker_.cell(row, at.first)); });
      if (!any) {
        const auto dashes = intake().dashes;
        for (const auto& [column, month] : months_) taker_.note_dash(row, column);
        if (intake().dashes == dashes) totals.part();
        // A heading tells what the rows below it are.
        if (const auto measure = taker_.finder().measure_of(name); !measure.empty())
          section = measure;
        continue;
      }
      // Where sums stand above their parts, a sum is such a heading too.
      if (headed && taker_.finder().is_section(name)) section = taker_.finder().measure_of(name);
      const auto said = taker_.figure_said(row);
      const auto left = intake().total_rows;
      const auto line = name.empty()
                            ? std::optional<ActualsTaker::Line>{}
                            : taker_.line_of(name, said.empty() ? section : said, row, label);
      if (name.empty()) taker_.leave_total({});
      totals.add(figures_in(table_, setup_, months_, row, name, intake().total_rows > left));
      if (!line) continue;
      sums.add_line(row, shown_cell(name), false, line->ref.kind != LineKind::headcount);
      for (const auto& [column, month] : months_) taker_.take(*line, name, month, row, column);
    }
    tell_totals(totals.wrong({months_.begin(), months_.end()}), true);
    tell_totals(sums.wrong_sums(), false);
    note_left({label, setup_.accounts});
  }

  /// `of_rows`: sums of several rows, which don't add up where each says a unit of its own.
  void tell_totals(std::vector<WrongTotal> wrong, bool of_rows) {
    if (of_rows && !is_unit_shared(table_, setup_, first_row_)) return;
    std::ranges::move(wrong, std::back_inserter(intake().wrong_totals));
  }

  void note_left(const std::set<std::optional<std::size_t>>& used) {
    intake().left_columns = left_columns(table_, setup_, months_, first_row_, used);
  }

  /// The first row with a name is "Revenue" or the like: what a sum is of stands below it.
  [[nodiscard]] bool opens_with_measure(std::size_t label) {
    for (std::size_t row = first_row_; row < table_.rows(); ++row)
      if (const auto name = taker_.cell(row, label); !name.empty())
        return taker_.finder().is_section(name);
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
        taker_.note_dash(row, figure.at);
        if (is_nothing(taker_.cell(row, figure.at))) continue;
        const auto typed = taker_.cell(row, measure_column);
        const auto said = taker_.figure_said(row);
        const auto measure = typed.empty() && said.empty() ? figure.measure : said;
        const auto name =
            taker_.cell(row, line_column).empty() ? typed : taker_.cell(row, line_column);
        if (name.empty()) {
          taker_.refuse(row, line_column, msg("The row doesn’t say which line it belongs to."));
          continue;
        }
        const auto left = intake().total_rows;
        const auto line = taker_.line_of(name, measure, row, line_column);
        const auto month = taker_.month_in(taker_.cell(row, month_column));
        const auto number = read_typed_number(taker_.cell(row, figure.at), setup_.numbers.form);
        if (month && number && !number->percent)
          totals[{figure.at, measure}].add(table_.line(row), row, shown_cell(name),
                                           intake().total_rows > left, *month, number->value);
        if (!line) continue;
        if (month)
          taker_.take(*line, name, *month, row, figure.at);
        else
          taker_.refuse(row, month_column,
                        msg("‘{1}’ is not a month.", shown_cell(taker_.cell(row, month_column))));
      }
    }
    for (const auto& [of, list] : totals) tell_totals(list.wrong(of.first), true);
    std::set<std::optional<std::size_t>> used{setup_.accounts};
    for (const auto& figure : figures) used.insert(figure.at);
    note_left(used);
  }

  void read_down(std::size_t month_column) {
    std::vector<std::pair<std::size_t, ActualsTaker::Line>> columns;
    TotalGrid grid(table_, setup_.numbers.form, false);
    for (std::size_t column = 0; column < setup_.heads.size(); ++column) {
      if (column == month_column || setup_.heads[column].empty() ||
          column == setup_.column_of("unit") || column == setup_.column_of("currency") ||
          column == setup_.accounts)
        continue;
      const auto left = intake().total_rows;
      const auto line = taker_.line_of(setup_.heads[column], {}, setup_.head, column);
      if (line) columns.emplace_back(column, *line);
      grid.add_line(column, shown_cell(setup_.heads[column]), intake().total_rows > left,
                    line && line->ref.kind != LineKind::headcount);
    }
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress_, row, table_.rows());
      const auto typed = taker_.cell(row, month_column);
      if (typed.empty()) continue;
      const auto month = taker_.month_in(typed);
      if (!month) {
        if (taker_.finder().is_total(typed)) {
          taker_.leave_total({shown_cell(typed), {}});
          grid.add_sum(row, shown_cell(typed));
        } else {
          taker_.refuse(row, month_column, msg("‘{1}’ is not a month.", shown_cell(typed)));
        }
        continue;
      }
      grid.add_month(row, *month);
      for (const auto& [column, line] : columns)
        taker_.take(line, setup_.heads[column], *month, row, column);
    }
    tell_totals(grid.wrong_lines(), false);
    tell_totals(grid.wrong_sums(), true);
  }

  const IntakeProgress& progress_;
  const TableFile& file_;
  const ImportWords& words_;
  const Table& table_;
  const ImportSetup& setup_;
  ActualsTaker taker_;
  std::size_t first_row_;
  MonthColumns months_;
};

}  // namespace

ActualsIntake read_actuals(const TableFile& file, const ImportSetup& setup,
                           const ImportWords& words, const Plan& plan, Day today,
                           const IntakeProgress& progress) {
  return ActualsReader(file, setup, words, plan, today, progress).read();
}

}  // namespace sightline
