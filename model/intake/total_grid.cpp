#include "model/intake/total_grid.h"

#include <algorithm>

#include "model/base/text.h"

namespace sightline {

void TotalGrid::add_line(std::size_t at, std::string name, bool is_total, bool adds_up) {
  lines_.push_back({at, std::move(name), is_total, adds_up});
}

void TotalGrid::add_month(std::size_t at, Month month) { spans_.push_back({at, {}, month}); }

void TotalGrid::add_sum(std::size_t at, std::string name) {
  spans_.push_back({at, std::move(name), {}});
}

std::pair<std::size_t, std::size_t> TotalGrid::place(const Line& line, const Span& span) const {
  return months_across_ ? std::pair(line.at, span.at) : std::pair(span.at, line.at);
}

void TotalGrid::read(TotalCheck::Row& row, std::size_t key, const Line& line,
                     const Span& span) const {
  const auto [at_row, at_column] = place(line, span);
  const auto number = read_typed_number(trimmed(table_.cell(at_row, at_column)), form_);
  if (number && !number->percent) row.figures.emplace(key, number->value);
}

WrongTotal TotalGrid::placed(WrongTotal found, std::size_t of_line, std::size_t of_span) const {
  const auto [row, column] = place(lines_[of_line], spans_[of_span]);
  found.row = row;
  found.column = column;
  found.line = table_.line(row);
  return found;
}

std::vector<WrongTotal> TotalGrid::wrong_lines() const {
  TotalCheck check;
  std::map<std::size_t, Month> months;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    TotalCheck::Row row{i, i, lines_[i].name, lines_[i].is_total, {}};
    for (std::size_t k = 0; k < spans_.size(); ++k)
      if (spans_[k].name.empty()) {
        months.emplace(k, spans_[k].month);
        read(row, k, lines_[i], spans_[k]);
      }
    check.add(std::move(row));
  }
  auto found = check.wrong(months);
  for (auto& one : found) one = placed(one, one.row, one.column);
  return found;
}

std::vector<WrongTotal> TotalGrid::wrong_sums() const {
  TotalCheck check;
  std::map<std::size_t, Month> no_months;
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < lines_.size(); ++i) no_months.emplace(i, Month{});
  for (std::size_t k = 0; k < spans_.size(); ++k) {
    TotalCheck::Row row{k, k, spans_[k].name, !spans_[k].name.empty(), {}};
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].adds_up) read(row, i, lines_[i], spans_[k]);
    figures.push_back(row.figures.size());
    check.add(std::move(row));
  }
  auto found = check.wrong(no_months);
  // One that fits no line is of other months than these, as a year's beside a half-year's.
  std::erase_if(found, [&](const WrongTotal& one) { return one.months == figures[one.row]; });
  for (auto& one : found) {
    one.of = lines_[one.column].name;
    one = placed(one, one.column, one.row);
  }
  return found;
}

void TotalList::add(std::size_t line, std::size_t row, std::string name, bool is_total, Month month,
                    double figure) {
  const auto [known, fresh] = names_.emplace(name, rows_.size());
  if (fresh) rows_.push_back({line, row, std::move(name), is_total, {}});
  const auto key = static_cast<std::size_t>(int{month.year()} * year_months +
                                            static_cast<int>(unsigned{month.month()}));
  months_.emplace(key, month);
  // A line that stands twice for a month is told as a problem of its row; its total has both.
  rows_[known->second].figures[key] += figure;
  places_.emplace(std::pair(known->second, key), std::pair(line, row));
}

std::vector<WrongTotal> TotalList::wrong(std::size_t column) const {
  TotalCheck check;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto row = rows_[i];
    row.row = i;
    check.add(std::move(row));
  }
  auto found = check.wrong(months_);
  for (auto& one : found) {
    const auto& [line, row] = places_.at({one.row, one.column});
    one.line = line;
    one.row = row;
    one.column = column;
  }
  return found;
}

}  // namespace sightline
