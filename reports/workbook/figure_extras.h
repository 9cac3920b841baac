// What stands below the table of a figure sheet: revenue per employee, contractors, the past.
// Why: they share months and periods with the table and nothing else.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Revenue per employee, and the contractors where there are any.
void write_below_headcount(Context& context, FigurePlaces& places);
/// The actuals of up to 36 months before the plan, a year in each band.
void write_history(Context& context, FigurePlaces& places);

}  // namespace sightline::workbook
