// Revenue per employee below the headcount, with the rows it is computed from.
// Why: the reader of a quotient wants to see its parts, and of how many months they are.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// How many rows they take with their note.
inline constexpr Row productivity_rows = 7;

/// From FigurePlaces::per_employee on.
void write_productivity(const Context& context, const FigurePlaces& places);

}  // namespace sightline::workbook
