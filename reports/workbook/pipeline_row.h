// Pipeline row: a person, a team or all in one of the two tables of a quarter on the sheet
// Pipeline. Why: what the deals tell is written as it is, and each rate as a formula of it beside
// it.
#pragma once

#include "reports/tables_pipeline.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

struct PipelinePlace {
  Row row = 0;
  Row first = 0;      ///< of the table that the row stands in
  bool over = false;  ///< the quarter
};

/// What became of deals; `money` is the form of amounts.
void write_closed(Context& context, Sheet& sheet, Form money, const PipelineLine& line,
                  const PipelinePlace& place);
/// What was to be won; what was won stands in the row `closed`.
void write_quota(Context& context, Sheet& sheet, Form money, const PipelineLine& line,
                 const PipelinePlace& place, Row closed);

}  // namespace sightline::workbook
