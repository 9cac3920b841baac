// The formulas of a KPI's rows, by the kind of row.
// Why: one formula per row, the same in every period, on Scorecard and on People.
#pragma once

#include <string>

#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {

class ScoreFormulas {
 public:
  ScoreFormulas(const ScoreBook& book, bool persons) : book_(book), layout_(book.layout(persons)) {}

  /// Blank for a standard that nobody has set, and for what is computed outside of the book.
  [[nodiscard]] std::string of(std::size_t grid, const ScoreLine& line, const ScorePlaces& places,
                               ScoreRow which, Column column) const;
  /// Whether the row only shows what stands on the team's sheet.
  [[nodiscard]] static bool is_link(const ScoreLine& line, ScoreRow which);
  /// The mark of one period.
  [[nodiscard]] std::string status(const ScoreLine& line, const ScorePlaces& places,
                                   Column column) const;

 private:
  [[nodiscard]] std::string formula_part(std::size_t grid, const ScoreLine& line, ScoreRow which,
                                         Column column) const;
  [[nodiscard]] std::string standard(std::size_t grid, const ScoreLine& line,
                                     const ScorePlaces& places, ScoreRow which,
                                     Column column) const;
  [[nodiscard]] std::string warning(const ScoreLine& line, const ScorePlaces& places) const;

  const ScoreBook& book_;
  const ScoreLayout& layout_;
};

}  // namespace sightline::workbook
