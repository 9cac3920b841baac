// The formulas of a figure sheet, by the kind of row.
// Why: one formula per row, the same in every column, so that a reader who checked one cell has
// checked the row.
#pragma once

#include <string>
#include <vector>

#include "reports/workbook/context.h"

namespace sightline::workbook {

class Formulas {
 public:
  Formulas(const Context& context, const FigurePlaces& places);

  /// Typed in: inputs of parts (and of profit, which has no parts).
  [[nodiscard]] bool is_typed(std::size_t block, FigureKind kind) const;
  /// Calculated in each month; otherwise a frozen value.
  [[nodiscard]] bool is_live(std::size_t block, FigureKind kind) const;
  [[nodiscard]] std::string month(std::size_t block, FigureKind kind, Cell at) const;
  /// Of all 18 months.
  [[nodiscard]] std::string total(FigureKind kind, Row row) const;
  /// `at` stands below the period's head.
  [[nodiscard]] std::string period(FigureKind kind, FigurePeriod::Kind period, Cell at) const;
  /// "1 of 3": the months of the period that have an actual, in a head above the column.
  [[nodiscard]] std::string reported(FigurePeriod::Kind period, Column column) const;

 private:
  [[nodiscard]] bool sums_parts(std::size_t block, FigureKind kind) const;
  [[nodiscard]] std::string sum_of_parts(Cell at) const;
  [[nodiscard]] std::string trajectory(Cell at) const;
  /// What a month lands on without an actual, and the cell that has to be filled for it.
  struct Expected {
    std::string given;
    std::string value;
  };
  [[nodiscard]] Expected expected(std::size_t block, Column column) const;
  [[nodiscard]] std::string in_block(std::size_t block, FigureKind kind, Column column) const;

  const Context& context_;
  const FigurePlaces& places_;
  std::vector<std::string> belongs_;  ///< for each period, which months belong to it
};

}  // namespace sightline::workbook
