// CSV tables: everything a plan holds as rows for other programs.
// Why: figures are those of the plan book's tables, so no two exports disagree.
#pragma once

#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/export/csv.h"
#include "reports/table.h"

namespace sightline {

/// vision, answers, specialty-areas, revenue, headcount, profit, cycles, actions, people, meetings,
/// reviews, decisions, findings: those with at least a row, of what the audience may see. Heads and
/// fixed words are English, amounts in units of the currency, percentages fractions, dates ISO
/// 8601.
[[nodiscard]] std::vector<CsvTable> csv_tables(const Document& document,
                                               const AudienceOptions& audience, Day today);

/// Months, subtotals and total of a figure table: a row for each figure of each part.
[[nodiscard]] CsvTable figure_csv(const FigureTable& table);

}  // namespace sightline
