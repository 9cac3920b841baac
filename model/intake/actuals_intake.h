// Actuals intake: the actuals that a table holds, and the rows that can't be taken.
// Why: accounting exports are lists or crosstabs, with totals between the lines; only what names a
// line of the targets is taken, and only as an actual.
#pragma once

#include <set>
#include <vector>

#include "model/document.h"
#include "model/edit/gestures_pipeline.h"
#include "model/intake/import_setup.h"
#include "model/intake/intake_progress.h"
#include "model/intake/row_problem.h"
#include "model/intake/total_check.h"

namespace sightline {

/// How the months stand in a table.
enum class ActualsShape { across, down, list };
template <>
inline constexpr auto enum_texts<ActualsShape> =
    std::array{EnumText("across", "months across"), EnumText("down", "months down"),
               EnumText("list", "a row for each figure")};

/// A row or column that is a sum of others.
struct LeftTotal {
  std::string name;     ///< as it stands; blank when it has none
  std::string measure;  ///< "revenue" or "headcount" when the name says so

  bool operator==(const LeftTotal&) const = default;
};
/// A name that nothing of the plan has, or only perhaps a department, or of which somebody said
/// what it is.
struct FileName {
  std::string name;
  std::size_t rows = 0;
  std::string meaning;  ///< as in NameMeanings; blank: nobody said

  bool operator==(const FileName&) const = default;
};
/// A name of which the file doesn't say what its figures are.
struct DoubtfulName {
  std::string name;
  bool is_area = false;  ///< besides being a department

  bool operator==(const DoubtfulName&) const = default;
};
/// Departments that figures stand for in a file of which all figures were said to be revenue.
struct LeftDepartments {
  std::vector<std::string> names;  ///< each once
  std::size_t rows = 0;            ///< rows and columns that are one of them

  bool operator==(const LeftDepartments&) const = default;
};
/// Figures more than twenty times as large or small as their target, which the plan doesn't have
/// already.
struct UnusualFigures {
  std::size_t money = 0;
  std::size_t people = 0;

  [[nodiscard]] std::size_t all() const { return money + people; }
  bool operator==(const UnusualFigures&) const = default;
};
struct ActualsIntake {
  ActualsShape shape = ActualsShape::list;
  std::vector<ActualValue> values;
  std::vector<RowProblem> problems;      ///< by line
  std::set<std::size_t> columns;         ///< those that figures were found in
  std::vector<LeftTotal> totals;         ///< left out; each name once, however many rows have it
  std::size_t total_rows = 0;            ///< rows and columns that are one of them
  std::vector<WrongTotal> wrong_totals;  ///< of lines, and of months
  std::size_t dashes = 0;                ///< cells with a dash or "n/a" where a figure would be
  std::optional<std::size_t>
      labels;  ///< the column of a crosstab's names, whose head may say a currency
  std::vector<std::string> left_columns;  ///< heads of columns with figures that are no month
  std::vector<FileName> names;
  std::size_t added = 0;  ///< figures that were added to those of another name of their line
  std::optional<NamedUnit> unit;  ///< thousands or millions, where the file says so
  bool asks_unit = false;         ///< money was found, and nobody said whether that unit is meant
  std::optional<DoubtfulName> doubtful;  ///< the first of them
  LeftDepartments departments;
  UnusualFigures unusual;
  std::size_t future = 0;  ///< figures of months that have not begun
  std::size_t early = 0;   ///< figures from before the history that a plan holds
};

/// A crosstab has a month at least in its head and no column of months, or months in a column and
/// lines in its head; a list has a column for the month and one for the value, or for each figure.
/// A name that is a department means what its row, its section or the setup says, and is doubtful
/// otherwise, whether it is an area too or not. What was said of a name goes before; figures of
/// several names that were said to be one line are added up. A blank cell or a dash is no figure.
/// Money counts in the unit that the setup says, else in that of its row where a column has one; a
/// unit that only the file names is asked about, and nothing is multiplied by it. Money in another
/// currency than the plan's, by its sign or a column of currencies, is a problem of its row. Throws
/// NoColumns when there is no month in it, Failure{input} when it names two units and none was
/// said, and IntakeStopped where `progress` gives it up.
[[nodiscard]] ActualsIntake read_actuals(const TableFile& file, const ImportSetup& setup,
                                         const ImportWords& words, const Plan& plan, Day today,
                                         const IntakeProgress& progress = {});

}  // namespace sightline
