// Total grid: where the lines and months of a table stand, and the totals of either.
// Why: totals are left out, so whether they are the sums of their parts is seen by nobody,
// whichever way the table lies.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/intake/number_form.h"
#include "model/intake/table.h"
#include "model/intake/total_check.h"

namespace sightline {

/// A crosstab; lines, months and totals are added in the order in which they stand.
class TotalGrid {
 public:
  /// `table` outlives this.
  TotalGrid(const Table& table, NumberForm form, bool months_across)
      : table_(table), form_(form), months_across_(months_across) {}

  /// `at` is its column or row. Only of what `adds_up` over months a sum of months is checked.
  void add_line(std::size_t at, std::string name, bool is_total, bool adds_up);
  void add_month(std::size_t at, Month month);
  /// A column or row with the sums of months.
  void add_sum(std::size_t at, std::string name);

  /// Totals of lines, and sums of months.
  [[nodiscard]] std::vector<WrongTotal> wrong_lines() const;
  [[nodiscard]] std::vector<WrongTotal> wrong_sums() const;

 private:
  struct Line {
    std::size_t at;
    std::string name;
    bool is_total;
    bool adds_up;
  };
  struct Span {
    std::size_t at;
    std::string name;  ///< of a sum; blank: a month
    Month month;
  };
  [[nodiscard]] std::pair<std::size_t, std::size_t> place(const Line& line, const Span& span) const;
  void read(TotalCheck::Row& row, std::size_t key, const Line& line, const Span& span) const;
  /// From what was checked by their numbers here, `of_line` and `of_span`.
  [[nodiscard]] WrongTotal placed(WrongTotal found, std::size_t of_line, std::size_t of_span) const;

  const Table& table_;
  NumberForm form_;
  bool months_across_;
  std::vector<Line> lines_;
  std::vector<Span> spans_;
};

/// A list, which has a row for each line and month; those of one measure.
class TotalList {
 public:
  void add(std::size_t line, std::size_t row, std::string name, bool is_total, Month month,
           double figure);
  /// `column` is the one of its figures.
  [[nodiscard]] std::vector<WrongTotal> wrong(std::size_t column) const;

 private:
  std::vector<TotalCheck::Row> rows_;         ///< one a name, with its figures by month
  std::map<std::string, std::size_t> names_;  ///< in rows_
  /// Line of the file and row of the table, by name and month.
  std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>> places_;
  std::map<std::size_t, Month> months_;
};

}  // namespace sightline
