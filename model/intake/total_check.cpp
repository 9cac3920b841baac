#include "model/intake/total_check.h"

#include <algorithm>
#include <cmath>

namespace sightline {
namespace {

bool is_whole(double figure) { return std::floor(figure) == figure; }

/// Lines as they add up, column by column: kept while walking down the rows, so that a table with a
/// total in every other row is walked no more often than others.
class SumOfLines {
 public:
  void add(const TotalCheck::Row& row) {
    ++lines_;
    for (const auto& [column, figure] : row.figures) {
      auto& sum = columns_[column];
      sum.figure += figure;
      sum.whole = sum.whole && is_whole(figure);
    }
  }
  [[nodiscard]] std::size_t lines() const { return lines_; }
  [[nodiscard]] double at(std::size_t column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? 0 : found->second.figure;
  }
  /// The columns in which the lines don't come to the total.
  [[nodiscard]] std::vector<std::size_t> misses(const TotalCheck::Row& total) const {
    std::vector<std::size_t> columns;
    for (const auto& [column, figure] : total.figures)
      if (std::abs(at(column) - figure) > leeway(column, figure)) columns.push_back(column);
    return columns;
  }

 private:
  struct Column {
    double figure = 0;
    bool whole = true;
  };

  /// Half of the last digit for each of them, as programs round.
  [[nodiscard]] double leeway(std::size_t column, double total) const {
    const auto found = columns_.find(column);
    const bool whole = is_whole(total) && (found == columns_.end() || found->second.whole);
    const double half = whole ? 0.5 : 0.005;
    constexpr double least = 1e-6;
    // Two lines or one are added without rounding.
    if (whole && lines_ < 2) return least;
    return half * static_cast<double>(lines_ + 1) + least;
  }

  std::size_t lines_ = 0;
  std::map<std::size_t, Column> columns_;
};

}  // namespace

bool TotalCheck::is_cut(std::size_t between) const {
  return std::ranges::binary_search(parts_, between);
}

std::vector<WrongTotal> TotalCheck::wrong(const std::map<std::size_t, Month>& months) const {
  SumOfLines all;
  for (const auto& row : rows_)
    if (!row.is_total) all.add(row);
  std::vector<WrongTotal> found;
  SumOfLines above;
  SumOfLines all_above;
  SumOfLines totals_above;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& row = rows_[i];
    if (is_cut(i)) above = {};
    if (!row.is_total) {
      above.add(row);
      all_above.add(row);
      continue;
    }
    SumOfLines below;
    for (auto next = i + 1; next < rows_.size() && !is_cut(next) && !rows_[next].is_total; ++next)
      below.add(rows_[next]);
    const SumOfLines* best = nullptr;
    std::vector<std::size_t> best_misses;
    for (const auto* lines : {&above, &below, &all_above, &totals_above, &all}) {
      if (lines->lines() == 0) continue;
      auto missed = lines->misses(row);
      if (best && missed.size() >= best_misses.size()) continue;
      best = lines;
      best_misses = std::move(missed);
    }
    // One that fits nowhere is perhaps the total of something else.
    const bool fits_somewhere = best_misses.size() < row.figures.size();
    if (best && !row.name.empty() && !best_misses.empty() &&
        (fits_somewhere || best->lines() > 1)) {
      const auto column = best_misses.front();
      found.push_back({row.line,
                       row.row,
                       column,
                       row.name,
                       months.at(column),
                       row.figures.at(column),
                       best->at(column),
                       best_misses.size(),
                       {}});
    }
    above = {};
    totals_above.add(row);
  }
  return found;
}

Message wrong_total_words(const WrongTotal& wrong) {
  if (!wrong.of.empty() && wrong.months == 1)
    return msg("‘{1}’ says {2} for ‘{3}’, but its months come to {4}.", wrong.name, wrong.says,
               wrong.of, wrong.comes_to);
  if (!wrong.of.empty())
    return msg_n("‘{2}’ says {3} for ‘{4}’, but its months come to {5}; it is wrong for {1} line.",
                 "‘{2}’ says {3} for ‘{4}’, but its months come to {5}; it is wrong for {1} lines.",
                 wrong.months, wrong.name, wrong.says, wrong.of, wrong.comes_to);
  if (wrong.months == 1)
    return msg("‘{1}’ says {2} for {3}, but its lines come to {4}.", wrong.name, wrong.says,
               wrong.month, wrong.comes_to);
  return msg_n("‘{2}’ says {3} for {4}, but its lines come to {5}; it is wrong in {1} month.",
               "‘{2}’ says {3} for {4}, but its lines come to {5}; it is wrong in {1} months.",
               wrong.months, wrong.name, wrong.says, wrong.month, wrong.comes_to);
}

Message wrong_totals_words(std::size_t totals) {
  if (totals == 0) return {};
  return msg_n("▲ {1} total is not the sum of its parts: look whether one is missing or mistyped.",
               "▲ {1} totals are not the sums of their parts: look whether one is missing or "
               "mistyped.",
               totals);
}

}  // namespace sightline
