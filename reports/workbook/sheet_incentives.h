// The sheet Incentives: what each bonus pays, who leads each contest, and what they cost.
// Why: a payout is checked by adding it up; only readers who may see pay get this sheet.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_incentives(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
