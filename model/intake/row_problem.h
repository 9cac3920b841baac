// Row problems: what is wrong with the rows of a file that can't be taken, and how it is told.
// Why: window and command line tell the same of the same rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/intake/table.h"

namespace sightline {

struct RowFault {
  std::optional<std::size_t> column;
  Message what;
  bool of_column = false;  ///< the column's head brings it about, alike in all rows

  bool operator==(const RowFault&) const = default;
};
/// A row that can't be taken, or some cells of it: where it is and all that is wrong with it.
struct RowProblem {
  std::size_t line = 0;
  std::size_t row = 0;  ///< of the table
  std::optional<std::size_t> column;
  Message what;                ///< its first fault, in that column
  std::vector<RowFault> more;  ///< the others
  bool of_columns = false;     ///< heads of columns bring all of them about

  bool operator==(const RowProblem&) const = default;
};
/// Another fault of the same row; one that it has is not told twice.
void add_fault(RowProblem& problem, RowFault fault);
/// All faults as one line; the others with the heads of their columns before them.
[[nodiscard]] Message all_faults(const RowProblem& problem, const std::vector<std::string>& heads);

/// What a row of a text table says whose cells belong to other columns: it has more cells than the
/// head, blank ones apart, or fewer, which rows that may be short are.
[[nodiscard]] std::optional<Message> width_problem(const Table& table, std::size_t row,
                                                   std::size_t head, bool may_be_short);

/// What a row says one of whose cells holds a NUL: nobody knows what stood there.
[[nodiscard]] std::optional<RowFault> broken_cell(const Table& table, std::size_t row);

/// A row's problem, or what heads of columns bring about in this many rows, told once at the first.
struct ToldProblem {
  const RowProblem* problem = nullptr;
  std::size_t rows = 1;
};
/// In the order of the rows; valid as long as `problems` is.
[[nodiscard]] std::vector<ToldProblem> told_problems(const std::vector<RowProblem>& problems);
/// All of its faults, and in how many rows they are.
[[nodiscard]] Message told_words(const ToldProblem& told, const std::vector<std::string>& heads);

}  // namespace sightline
