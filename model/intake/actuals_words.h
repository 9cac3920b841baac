// Actuals words: what of a file is left out, asked, and would change, for people.
// Why: nobody takes figures of which they see only how many there are; window and command line
// tell the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/intake/actuals_intake.h"

namespace sightline {

/// "Umsatz (revenue), Mitarbeiter (headcount), Summe"; five of them, and how many more there are.
[[nodiscard]] std::string total_names(const std::vector<LeftTotal>& totals, const Catalog& catalog);
[[nodiscard]] UnusualFigures unusual_among(const Plan& plan,
                                           const std::vector<ActualValue>& values);
/// Tells figures out of all proportion; of money it asks what may be wrong, unless it is said what
/// that counts in. Blank when there are none.
[[nodiscard]] Message unusual_words(const UnusualFigures& figures, bool unit_is_said);
/// Which they are, beside their targets: the first five, and how many more there are. Blank when
/// there are none.
[[nodiscard]] Message unusual_names(const Plan& plan, const std::vector<ActualValue>& values,
                                    const Catalog& catalog);
/// Revenue below zero is taken, but told. Blank when there is none.
[[nodiscard]] Message negative_words(const Plan& plan, const std::vector<ActualValue>& values,
                                     const Catalog& catalog);

/// What taking a figure does to the plan.
enum class ActualChangeKind {
  corrected,  ///< the plan has another
  fresh,
  marked,  ///< the same, but it becomes final or provisional
  same,
};
struct ActualChange {
  ActualChangeKind kind = ActualChangeKind::same;
  ActualValue value;
  std::optional<std::int64_t> before;

  bool operator==(const ActualChange&) const = default;
};
/// Corrections first, then what is new or marked, then what stays; by the order of the file.
[[nodiscard]] std::vector<ActualChange> actual_changes(const Plan& plan,
                                                       const std::vector<ActualValue>& values,
                                                       bool provisional);
[[nodiscard]] std::size_t count_of(const std::vector<ActualChange>& changes, ActualChangeKind kind);
/// True when taking them would leave every actual as it is.
[[nodiscard]] bool change_nothing(const std::vector<ActualChange>& changes);
/// "Actuals: 2 new, 1 corrected, 5 as they were."
[[nodiscard]] Message counts_words(const std::vector<ActualChange>& changes);

/// Names of a file that were said to be left out, with their rows; blank when there are none.
[[nodiscard]] Message left_names_words(const std::vector<FileName>& names);
/// Whether nothing else was found but names that were said to be left out.
[[nodiscard]] bool is_all_left_out(const ActualsIntake& intake);
[[nodiscard]] Message all_left_out_words();
/// Departments where all figures were said to be revenue, with their rows; blank when there are
/// none.
[[nodiscard]] Message left_departments_words(const ActualsIntake& intake);
/// Columns with figures that none was taken from; blank when there are none.
[[nodiscard]] Message left_columns_words(const std::vector<std::string>& columns);
/// Cells with a dash, which are no figures; blank when there are none.
[[nodiscard]] Message dashes_words(std::size_t dashes);
/// Figures of several names of one line; blank when there are none.
[[nodiscard]] Message added_words(std::size_t added);

/// The lines of a plan that have actuals: areas, departments, profit.
[[nodiscard]] std::vector<LineRef> lines_with_actuals(const Plan& plan);
/// "Cloud (revenue)".
[[nodiscard]] std::string line_label(const Plan& plan, const LineRef& line, const Catalog& catalog);

/// A change as a row of a table.
struct ActualChangeRow {
  std::string month;
  std::string line;    ///< "Cloud (revenue)"
  std::string before;  ///< a dash where the plan has none
  std::string after;
  std::string mark;  ///< "new", "corrected"; blank when nothing changes
  ActualChangeKind kind = ActualChangeKind::same;
};
[[nodiscard]] ActualChangeRow change_row(const ActualChange& change, const Plan& plan,
                                         bool provisional, const Catalog& catalog);

}  // namespace sightline
