#include "model/intake/total_check.h"

#include <algorithm>
#include <cmath>

namespace sightline {
namespace {

bool is_whole(double figure) { return std::floor(figure) == figure; }

/// Half of the last digit for each of them, as programs round.
double leeway(const TotalCheck::Row& total, const std::vector<const TotalCheck::Row*>& lines,
              std::size_t column) {
  const auto is_whole_there = [&](const TotalCheck::Row& row) {
    const auto found = row.figures.find(column);
    return found == row.figures.end() || is_whole(found->second);
  };
  const bool whole = is_whole_there(total) && std::ranges::all_of(lines, [&](const auto* row) {
                       return is_whole_there(*row);
                     });
  const double half = whole ? 0.5 : 0.005;
  constexpr double least = 1e-6;
  // Two lines or one are added without rounding.
  if (whole && lines.size() < 2) return least;
  return half * static_cast<double>(lines.size() + 1) + least;
}

double sum_of(const std::vector<const TotalCheck::Row*>& lines, std::size_t column) {
  double sum = 0;
  for (const auto* row : lines)
    if (const auto found = row->figures.find(column); found != row->figures.end())
      sum += found->second;
  return sum;
}

/// The columns in which the lines don't come to the total.
std::vector<std::size_t> misses(const TotalCheck::Row& total,
                                const std::vector<const TotalCheck::Row*>& lines) {
  std::vector<std::size_t> columns;
  for (const auto& [column, figure] : total.figures)
    if (std::abs(sum_of(lines, column) - figure) > leeway(total, lines, column))
      columns.push_back(column);
  return columns;
}

}  // namespace

bool TotalCheck::is_cut(std::size_t between) const {
  return std::ranges::find(parts_, between) != parts_.end();
}

std::vector<TotalCheck::Lines> TotalCheck::candidates(std::size_t total) const {
  Lines above;
  for (auto i = total; i > 0 && !is_cut(i) && !rows_[i - 1].is_total; --i)
    above.push_back(&rows_[i - 1]);
  Lines below;
  for (auto i = total + 1; i < rows_.size() && !is_cut(i) && !rows_[i].is_total; ++i)
    below.push_back(&rows_[i]);
  Lines all_above;
  Lines totals_above;
  Lines all;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto* row = &rows_[i];
    if (i != total && !row->is_total) all.push_back(row);
    if (i < total) (row->is_total ? totals_above : all_above).push_back(row);
  }
  std::vector<Lines> sums;
  for (auto* lines : {&above, &below, &all_above, &totals_above, &all})
    if (!lines->empty()) sums.push_back(std::move(*lines));
  return sums;
}

std::vector<WrongTotal> TotalCheck::wrong(const std::map<std::size_t, Month>& months) const {
  std::vector<WrongTotal> found;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& total = rows_[i];
    if (!total.is_total || total.name.empty()) continue;
    const Lines* best = nullptr;
    std::vector<std::size_t> best_misses;
    const auto sums = candidates(i);
    for (const auto& lines : sums) {
      auto missed = misses(total, lines);
      if (best && missed.size() >= best_misses.size()) continue;
      best = &lines;
      best_misses = std::move(missed);
    }
    // One that fits nowhere is perhaps the total of something else.
    const bool fits_somewhere = best_misses.size() < total.figures.size();
    if (!best || best_misses.empty() || (!fits_somewhere && best->size() < 2)) continue;
    const auto column = best_misses.front();
    found.push_back({total.line, total.row, column, total.name, months.at(column),
                     total.figures.at(column), sum_of(*best, column), best_misses.size()});
  }
  return found;
}

Message wrong_total_words(const WrongTotal& wrong) {
  if (wrong.months == 1)
    return msg("‘{1}’ says {2} for {3}, but its lines come to {4}.", wrong.name, wrong.says,
               wrong.month, wrong.comes_to);
  return msg_n("‘{2}’ says {3} for {4}, but its lines come to {5}; it is wrong in {1} month.",
               "‘{2}’ says {3} for {4}, but its lines come to {5}; it is wrong in {1} months.",
               wrong.months, wrong.name, wrong.says, wrong.month, wrong.comes_to);
}

Message wrong_totals_words(std::size_t totals) {
  if (totals == 0) return {};
  return msg_n("▲ {1} total is not the sum of its lines: look whether one is missing or mistyped.",
               "▲ {1} totals are not the sums of their lines: look whether one is missing or "
               "mistyped.",
               totals);
}

}  // namespace sightline
