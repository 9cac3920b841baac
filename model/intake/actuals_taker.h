// Actuals taker: which line a name of a table means, and which figure a cell holds for it.
// Why: apart from how the months stand, since both mean the same however they do.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "model/intake/actuals_intake.h"
#include "model/intake/figure_unit.h"
#include "model/intake/line_finder.h"
#include "model/intake/table_file.h"

namespace sightline {

class ActualsTaker {
 public:
  /// The others have to live as long. Actuals are taken up to the month of `today`.
  ActualsTaker(const TableFile& file, const ImportSetup& setup, const ImportWords& words,
               const Plan& plan, Day today);
  ActualsTaker(const ActualsTaker&) = delete;
  ActualsTaker& operator=(const ActualsTaker&) = delete;

  /// The first row of figures, below the heads and a row of units.
  [[nodiscard]] std::size_t first_row() const { return first_row_; }
  /// Not const, since it counts the names that it is asked about.
  [[nodiscard]] LineFinder& finder() { return finder_; }
  [[nodiscard]] const UnitWords& units() const { return units_; }
  /// Without blanks around it; blank without a column.
  [[nodiscard]] std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;
  [[nodiscard]] std::optional<Month> month_in(std::string_view text) const;
  /// What the row's own cells say that its figures are.
  [[nodiscard]] std::string figure_said(std::size_t row) const;

  /// A line, and whether it was said that a name is it.
  struct Line {
    LineRef ref;
    bool is_said = false;
  };
  /// The line that a name means; what is none is counted, or told as a problem of the row.
  std::optional<Line> line_of(std::string_view name, std::string_view measure, std::size_t row,
                              std::optional<std::size_t> column);
  /// A list has a row for each of its months, and its name is told once.
  void leave_total(LeftTotal total);
  void note_dash(std::size_t row, std::size_t column);
  /// All that is wrong with a row is one problem.
  void refuse(std::size_t row, std::optional<std::size_t> column, Message what,
              bool of_column = false);
  /// The figure of a cell as its line's actual, or as a problem.
  void take(const Line& of, std::string_view name, Month month, std::size_t row,
            std::size_t column);

  /// What was read so far.
  [[nodiscard]] ActualsIntake& intake() { return intake_; }
  /// Whether a name was one of the plan's, or may be.
  [[nodiscard]] bool any_line() const { return any_line_; }
  /// With the names, the units and the problems in their order, once all is read.
  [[nodiscard]] ActualsIntake finished() &&;

 private:
  std::optional<std::int64_t> figure_of(const LineRef& line, std::size_t row, std::size_t column);
  bool is_in_plan_currency(const LineRef& line, const TypedNumber& number, std::size_t row,
                           std::size_t column);
  std::optional<FigureUnit> unit_of(std::size_t row);

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
  bool any_line_ = false;
  ActualsIntake intake_;
};

}  // namespace sightline
