// Score history: the trailing 13 weeks or 18 months of a team, its persons and the company, a line
// each, with streak, direction and a chart of one.
// Why: a single week says little; whoever looks for a miss that goes on sees it in one row.
#pragma once

#include <string>
#include <vector>

#include "app/present/score_week.h"
#include "reports/draw/chart.h"

namespace sightline {

struct HistoryTable {
  MonthTable table;
  /// What each row is about; none for headings and the company.
  struct About {
    std::optional<Id<Kpi>> kpi;
    std::optional<Id<Person>> person;
  };
  std::vector<About> rows;
  std::size_t first_period = 0;  ///< the column of the oldest period; summaries stand before it
};

/// Up to the choice's period.
[[nodiscard]] HistoryTable history_table(const Document& document, const ScoreChoice& choice,
                                         const Catalog& catalog);

/// Readings and standard of one row; a sentence when it has none.
[[nodiscard]] draw::ChartSpec history_chart(const Document& document, const ScoreChoice& choice,
                                            const HistoryTable::About& about,
                                            const Catalog& catalog);

}  // namespace sightline
