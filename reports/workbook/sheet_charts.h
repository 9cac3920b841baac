// The sheet Charts: what the figure sheets hold, as pictures.
// Why: who brings the revenue, who is needed and what is left is seen faster than read.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_charts(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
