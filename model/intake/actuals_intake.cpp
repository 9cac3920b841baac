#include "model/intake/actuals_intake.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>

#include "model/base/text.h"
#include "model/find.h"
#include "model/intake/folded.h"
#include "model/intake/line_match.h"

namespace sightline {
namespace {

bool is_nothing(std::string_view cell) {
  constexpr std::array<std::string_view, 5> dashes = {"", "-", "\u2013", "\u2014", "n/a"};
  return std::ranges::find(dashes, cell) != dashes.end();
}

class ActualsReader {
 public:
  ActualsReader(const TableFile& file, const ImportSetup& setup, const ImportWords& words,
                const Plan& plan, Day today)
      : table_(file.table),
        setup_(setup),
        names_(words.month_names()),
        units_(words),
        match_(plan, words),
        plan_(plan),
        first_(add_months(plan.organization.plan_start, -max_history_months)),
        last_(month_of(today)) {
    for (std::size_t column = 0; column < setup.heads.size(); ++column)
      if (const auto month = month_in(units_.without(setup.heads[column])))
        months_.emplace_back(column, *month);
    first_row_ = setup.head + 1;
    if (unit_.is_of_units(table_, first_row_)) ++first_row_;
    unit_.take_rows(table_, 0, first_row_);
  }

  ActualsIntake read() {
    const bool named = setup_.column_of("line") || setup_.column_of("measure");
    const auto month = setup_.column_of("month");
    const auto value = setup_.column_of("value");
    const auto figures = figure_columns();
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
      throw Failure(FailureKind::input,
                    msg("There is no month in the head of the file, and no column of months. Say "
                        "which column holds them and in which order dates stand, or choose another "
                        "file."));
    }
    intake_.unit = unit_.named();
    intake_.asks_unit = intake_.unit && !setup_.unit && any_money_;
    std::ranges::stable_sort(intake_.problems, {}, &RowProblem::line);
    return std::move(intake_);
  }

 private:
  /// A column of figures, and what its head says that they are.
  struct FigureColumn {
    std::size_t at;
    std::string measure;
  };

  /// In a list that says the line of each row: the columns that a figure's name heads; without one,
  /// the only column that is nothing else.
  [[nodiscard]] std::vector<FigureColumn> figure_columns() const {
    std::vector<FigureColumn> named;
    std::vector<FigureColumn> others;
    for (std::size_t column = 0; column < setup_.heads.size(); ++column) {
      if (setup_.heads[column].empty() || !setup_.fields[column].empty()) continue;
      const auto measure = match_.measure_of(units_.without(setup_.heads[column]));
      (measure.empty() ? others : named).push_back({column, measure});
    }
    if (named.empty() && others.size() == 1) return others;
    return named;
  }

  [[nodiscard]] std::string_view cell(std::size_t row, std::optional<std::size_t> column) const {
    return column ? trimmed(table_.cell(row, *column)) : std::string_view{};
  }
  [[nodiscard]] std::optional<Month> month_in(std::string_view text) const {
    return read_typed_month(text, setup_.dates.form, names_);
  }

  /// All that is wrong with a row is one problem.
  void refuse(std::size_t row, std::optional<std::size_t> column, Message what) {
    const auto [above, fresh] = problems_.emplace(row, intake_.problems.size());
    if (fresh) {
      intake_.problems.push_back({table_.line(row), row, column, std::move(what), {}});
      return;
    }
    auto& problem = intake_.problems[above->second];
    const RowFault fault{column, std::move(what)};
    const bool is_told = RowFault{problem.column, problem.what} == fault ||
                         std::ranges::find(problem.more, fault) != problem.more.end();
    if (!is_told) problem.more.push_back(fault);
  }

  /// What a name is; one that is nothing by itself may have the unit in it: "Cloud (TEUR)".
  FoundLine found_line(std::string_view name, std::string_view measure) {
    auto found = match_.find(name, measure);
    if (found.meaning != LineMeaning::unknown) return found;
    const auto bare = units_.without(name);
    if (bare == name) return found;
    found = match_.find(bare, measure);
    if (found.meaning != LineMeaning::unknown) unit_.take(name);
    return found;
  }
  /// What a heading says that the rows below it are.
  std::string measure_of(std::string_view name) {
    auto measure = match_.measure_of(name);
    if (!measure.empty()) return measure;
    measure = match_.measure_of(units_.without(name));
    if (!measure.empty()) unit_.take(name);
    return measure;
  }

  /// A list has a row for each of its months, and its name is told once.
  void leave_total(LeftTotal total) {
    ++intake_.total_rows;
    if (named_totals_.emplace(total.name, total.measure).second)
      intake_.totals.push_back(std::move(total));
  }

  /// The line that a name means; what is none is counted, or told as a problem of the row.
  std::optional<LineRef> line_of(std::string_view name, std::string_view measure, std::size_t row,
                                 std::optional<std::size_t> column) {
    auto found = found_line(name, measure);
    if (measure == "profit" && found.line.kind != LineKind::profit &&
        (found.meaning == LineMeaning::line || found.meaning == LineMeaning::both)) {
      refuse(row, column, msg("Profit is planned as a whole, not for ‘{1}’.", shown_cell(name)));
      return std::nullopt;
    }
    if (found.meaning == LineMeaning::both && setup_.named)
      found = found_line(name, name_of(*setup_.named));
    if (found.meaning == LineMeaning::line) return found.line;
    if (found.meaning == LineMeaning::total || found.meaning == LineMeaning::section) {
      if (const auto only = only_area(found)) return only;
      leave_total({shown_cell(name), found.measure});
    } else if (found.meaning == LineMeaning::both) {
      if (intake_.doubtful.empty()) intake_.doubtful = shown_cell(name);
      refuse(row, column,
             msg("‘{1}’ is a specialty area and a department. Say in the file whether it is "
                 "revenue or headcount.",
                 shown_cell(name)));
    } else {
      refuse(row, column,
             msg("No specialty area and no department is called ‘{1}’.", shown_cell(name)));
    }
    return std::nullopt;
  }

  /// Where all revenue is that of one area, "revenue" means it; headcount likewise.
  [[nodiscard]] std::optional<LineRef> only_area(const FoundLine& found) const {
    if (found.meaning != LineMeaning::section) return std::nullopt;
    const auto& measure = found.measure;
    const auto& areas = plan_.vision.organization.areas;
    if (measure == "revenue" && areas.size() == 1)
      return LineRef{LineKind::revenue, areas[0].id.uuid};
    const auto& departments = plan_.targets.departments;
    if (measure == "headcount" && departments.size() == 1)
      return LineRef{LineKind::headcount, departments[0].id.uuid};
    return std::nullopt;
  }

  void read_across() {
    const auto label = label_column();
    const auto measure_column = setup_.column_of("measure");
    // What stands above the names may say what they are of.
    std::string section = measure_of(setup_.heads[label]);
    if (section == "profit") section.clear();
    const bool headed = opens_with_measure(label);
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      const auto name = cell(row, label);
      const bool any = std::ranges::any_of(
          months_, [&](const auto& at) { return !is_nothing(cell(row, at.first)); });
      if (!any) {
        // A heading tells what the rows below it are.
        if (const auto measure = measure_of(name); !measure.empty()) section = measure;
        continue;
      }
      // Where sums stand above their parts, a sum is such a heading too.
      if (headed && found_line(name, {}).meaning == LineMeaning::section)
        section = measure_of(name);
      const auto said = match_.measure_of(cell(row, measure_column));
      const auto line = name.empty() ? std::optional<LineRef>{}
                                     : line_of(name, said.empty() ? section : said, row, label);
      if (name.empty()) leave_total({});
      if (!line) continue;
      for (const auto& [column, month] : months_) take(*line, month, row, column);
    }
  }

  /// The first row with a name is "Revenue" or the like: what a sum is of stands below it.
  [[nodiscard]] bool opens_with_measure(std::size_t label) {
    for (std::size_t row = first_row_; row < table_.rows(); ++row)
      if (const auto name = cell(row, label); !name.empty())
        return found_line(name, {}).meaning == LineMeaning::section;
    return false;
  }

  /// The column of names: the one that was said, else the first with letters in it.
  [[nodiscard]] std::size_t label_column() const {
    if (const auto line = setup_.column_of("line")) return *line;
    for (std::size_t column = 0; column < setup_.heads.size(); ++column) {
      if (std::ranges::find(months_, column, &std::pair<std::size_t, Month>::first) !=
          months_.end())
        continue;
      for (std::size_t row = first_row_; row < table_.rows(); ++row) {
        const auto name = folded(cell(row, column));
        if (name.find_first_not_of("0123456789 ") != std::string::npos) return column;
      }
    }
    return 0;
  }

  void read_list(std::size_t month_column, const std::vector<FigureColumn>& figures) {
    const auto line_column = setup_.column_of("line");
    const auto measure_column = setup_.column_of("measure");
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      if (table_.is_blank(row)) continue;
      for (const auto& figure : figures) {
        if (is_nothing(cell(row, figure.at))) continue;
        const auto typed = cell(row, measure_column);
        const auto measure = typed.empty() ? figure.measure : match_.measure_of(typed);
        const auto name = cell(row, line_column).empty() ? typed : cell(row, line_column);
        if (name.empty()) {
          refuse(row, line_column, msg("The row doesn’t say which line it belongs to."));
          continue;
        }
        const auto line = line_of(name, measure, row, line_column);
        if (!line) continue;
        const auto month = month_in(cell(row, month_column));
        if (month)
          take(*line, *month, row, figure.at);
        else
          refuse(row, month_column,
                 msg("‘{1}’ is not a month.", shown_cell(cell(row, month_column))));
      }
    }
  }

  void read_down(std::size_t month_column) {
    std::vector<std::pair<std::size_t, LineRef>> columns;
    for (std::size_t column = 0; column < setup_.heads.size(); ++column) {
      if (column == month_column || setup_.heads[column].empty()) continue;
      if (const auto line = line_of(setup_.heads[column], {}, setup_.head, column))
        columns.emplace_back(column, *line);
    }
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      const auto typed = cell(row, month_column);
      if (typed.empty()) continue;
      const auto month = month_in(typed);
      if (!month) {
        if (match_.find(typed, {}).meaning == LineMeaning::total)
          leave_total({shown_cell(typed), {}});
        else
          refuse(row, month_column, msg("‘{1}’ is not a month.", shown_cell(typed)));
        continue;
      }
      for (const auto& [column, line] : columns) take(line, *month, row, column);
    }
  }

  void take(const LineRef& line, Month month, std::size_t row, std::size_t column) {
    const auto typed = cell(row, column);
    if (is_nothing(typed)) return;
    intake_.columns.insert(column);
    if (month > last_) {
      ++intake_.future;
      return;
    }
    if (month < first_) {
      ++intake_.early;
      return;
    }
    const auto number = read_typed_number(typed, setup_.numbers.form);
    if (!number || number->percent)
      return refuse(row, column, msg("‘{1}’ is not a number.", shown_cell(typed)));
    const auto value = whole(line, number->value);
    if (!value)
      return refuse(row, column,
                    line.kind == LineKind::headcount && number->value < 0
                        ? msg("A headcount can’t be below zero.")
                        : msg("‘{1}’ is out of range.", shown_cell(typed)));
    if (!taken_.emplace(line.kind, line.id, month).second)
      return refuse(row, column, msg("{1} of this line stands above already.", month));
    any_money_ = any_money_ || line.kind != LineKind::headcount;
    if (is_unusual(line, month, *value)) ++intake_.unusual;
    intake_.values.push_back({line, month, *value});
  }

  /// Against the target, which is of the same size in any plan that is meant.
  [[nodiscard]] bool is_unusual(const LineRef& line, Month month, std::int64_t value) const {
    constexpr double most_times = 20;
    const auto target = cell_value(plan_, line, Figure::target, month);
    if (line.kind == LineKind::profit || value <= 0 || !target || *target <= 0) return false;
    const double times = static_cast<double>(value) / static_cast<double>(*target);
    return times > most_times || times * most_times < 1;
  }

  [[nodiscard]] std::optional<std::int64_t> whole(const LineRef& line, double value) const {
    if (line.kind == LineKind::headcount) {
      if (value < 0 || value * 100 > static_cast<double>(max_fte)) return std::nullopt;
      return fte_from_units(value).hundredths;
    }
    const double amount = value * times_of(setup_.unit.value_or(FigureUnit::one));
    if (std::abs(amount) * 1'000 > static_cast<double>(max_money)) return std::nullopt;
    return from_units(amount, plan_.organization.currency).minor;
  }

  const Table& table_;
  const ImportSetup& setup_;
  MonthNames names_;
  UnitWords units_;
  UnitNote unit_{units_, setup_.unit.has_value()};
  LineMatch match_;
  const Plan& plan_;
  Month first_;
  Month last_;
  std::vector<std::pair<std::size_t, Month>> months_;
  std::set<std::tuple<LineKind, Uuid, Month>> taken_;
  std::set<std::pair<std::string, std::string>> named_totals_;
  std::unordered_map<std::size_t, std::size_t> problems_;  ///< of a row, in the intake
  std::size_t first_row_ = 0;
  bool any_money_ = false;
  ActualsIntake intake_;
};

}  // namespace

ActualsIntake read_actuals(const TableFile& file, const ImportSetup& setup,
                           const ImportWords& words, const Plan& plan, Day today) {
  return ActualsReader(file, setup, words, plan, today).read();
}

}  // namespace sightline
