// Score company: what all teams reached together, below the teams on the sheet Scorecard.
// Why: persons roll up to teams and teams to the company, in the book as on the page.
#pragma once

#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {

/// Of one grid of the book: a head and a row for each KPI that several teams have. Nothing when
/// there is none.
void write_company(Context& context, Sheet& sheet, const ScoreBook& book, std::size_t grid);

}  // namespace sightline::workbook
