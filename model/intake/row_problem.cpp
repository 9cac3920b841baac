#include "model/intake/row_problem.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/base/text.h"

namespace sightline {

void add_fault(RowProblem& problem, RowFault fault) {
  const bool is_told = (problem.column == fault.column && problem.what == fault.what) ||
                       std::ranges::find(problem.more, fault) != problem.more.end();
  if (is_told) return;
  problem.of_columns = problem.of_columns && fault.of_column;
  problem.more.push_back(std::move(fault));
}

std::optional<Message> width_problem(const Table& table, std::size_t row, std::size_t head,
                                     bool may_be_short) {
  const auto wanted = table.width(head);
  auto width = table.width(row);
  while (width > wanted && trimmed(table.cell(row, width - 1)).empty()) --width;
  if (width == wanted || (may_be_short && width < wanted)) return std::nullopt;
  return msg_n("The row has {1} cell where the head has {2}.",
               "The row has {1} cells where the head has {2}.", width, wanted);
}

std::optional<RowFault> broken_cell(const Table& table, std::size_t row) {
  const auto column = table.cell_with_nul(row);
  if (!column) return std::nullopt;
  return RowFault{column, msg("The cell holds a NUL, which no text has: the file is damaged there. "
                              "Export it again.")};
}

Message all_faults(const RowProblem& problem, const std::vector<std::string>& heads) {
  constexpr std::size_t most_told = 4;
  auto all = problem.what;
  for (std::size_t i = 0; i < std::min(problem.more.size(), most_told); ++i) {
    const auto& column = problem.more[i].column;
    const auto& what = problem.more[i].what;
    const bool is_named = column && *column < heads.size() && !heads[*column].empty();
    all = msg("{1} {2}", all, is_named ? msg("{1}: {2}", heads[*column], what) : what);
  }
  if (problem.more.size() <= most_told) return all;
  return msg("{1} {2}", all,
             msg_n("{1} more cell of the row is wrong.", "{1} more cells of the row are wrong.",
                   problem.more.size() - most_told));
}

std::vector<ToldProblem> told_problems(const std::vector<RowProblem>& problems) {
  std::vector<ToldProblem> told;
  std::map<std::vector<std::optional<std::size_t>>, std::size_t> of_columns;
  for (const auto& problem : problems) {
    if (problem.of_columns) {
      std::vector columns{problem.column};
      for (const auto& fault : problem.more) columns.push_back(fault.column);
      const auto [at, fresh] = of_columns.emplace(std::move(columns), told.size());
      if (!fresh) {
        ++told[at->second].rows;
        continue;
      }
    }
    told.push_back({&problem, 1});
  }
  return told;
}

Message told_words(const ToldProblem& told, const std::vector<std::string>& heads) {
  const auto faults = all_faults(*told.problem, heads);
  if (told.rows == 1) return faults;
  return msg("{1} {2}", faults,
             msg_n("It is the same in {1} row.", "It is the same in {1} rows.", told.rows));
}

}  // namespace sightline
