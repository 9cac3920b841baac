// The sheet Incentives: what each bonus pays, who leads each contest, and what they cost.
// Why: a payout is checked by adding it up; only readers who may see pay get this sheet.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Places after the smallest amount that is paid, by which remainders are compared; the book's
/// constant of this name.
inline constexpr int pay_fine_places = 4;

void write_incentives(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
