// The sheet Scenarios: the target and each scenario side by side, and how each comes about.
// Why: a leadership team tries a driver in the book and sees what it does; revenue is live.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_scenarios(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
