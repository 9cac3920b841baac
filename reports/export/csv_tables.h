// CSV tables: everything a plan holds as rows for other programs.
// Why: figures are those of the plan book's tables, so no two exports disagree.
#pragma once

#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/export/csv.h"
#include "reports/table.h"

namespace sightline {

/// vision, answers, specialty-areas, revenue, headcount, profit, revenue-per-employee, cycles,
/// actions, people, those of score_csv, pipeline_csv and cadence_csv, reviews, decisions,
/// line-of-sight, findings, silenced-findings: those with at least a row, of what the audience may
/// see. Heads and fixed words are English, amounts in units of the currency, percentages fractions,
/// dates ISO 8601.
[[nodiscard]] std::vector<CsvTable> csv_tables(const Document& document,
                                               const AudienceOptions& audience, Day today);

/// Months, subtotals and total of a figure table: a row for each figure of each part, and one each
/// for which actuals are provisional and why an outlook is what it is.
[[nodiscard]] CsvTable figure_csv(const FigureTable& table);
/// By month of the plan, with the number of months it is made of.
[[nodiscard]] CsvTable productivity_csv(const Document& seen);

/// kpis, standards, readings, quotas, commitments, incentives, incentive-shares, pipeline: each of
/// them, without a row too, of a document from which is taken what must not be seen. Beside a
/// reading that was typed stands what is computed in its place as of `today`.
[[nodiscard]] std::vector<CsvTable> score_csv(const Document& seen, Day today);
/// pipeline-scores: persons, teams and all by fiscal quarter, as far as a plan is long.
[[nodiscard]] CsvTable pipeline_csv(const Document& seen, Day today);
/// cadence, clients-and-vendors, meetings, likewise.
[[nodiscard]] std::vector<CsvTable> cadence_csv(const Document& seen, Day today);

}  // namespace sightline
