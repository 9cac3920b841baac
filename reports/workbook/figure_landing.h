// How sure the landing of the 18 months is: its range and the chance of reaching the target.
// Why: what only Sightline can compute is pasted and dated, and all that follows from it is live.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Below everything that stands on the sheet so far; nothing where the landing is no forecast.
void write_landing_range(Context& context, const FigurePlaces& places);

}  // namespace sightline::workbook
