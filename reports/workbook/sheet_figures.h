// The sheets Revenue, Headcount and Profit.
// Why: one writer, so that the three read alike and every subtotal is made by the same formula.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Fills the sheet and remembers in `context.figures` where its rows stand. Revenue comes first:
/// the other two refer to it.
void write_figures(Context& context, Sheet& sheet, Measure measure);

}  // namespace sightline::workbook
