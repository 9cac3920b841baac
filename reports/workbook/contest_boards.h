// Contest boards: who leads a contest, and who has reached the quota, as tables of a sheet.
// Why: points, ranks and attained quotas are live, so a result can be followed from what counted.
#pragma once

#include "model/incentive.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

/// The rightmost column of a contest's table: it has one for each rule that is shown.
[[nodiscard]] Column last_board_column(const Incentive& contest);
/// Write the table from `row` on and return the first row below it.
[[nodiscard]] Row write_contest_board(Context& context, Sheet& sheet, const Incentive& contest,
                                      Row row);
[[nodiscard]] Row write_quota_board(Context& context, Sheet& sheet, const Incentive& contest,
                                    Row row);

}  // namespace sightline::workbook
