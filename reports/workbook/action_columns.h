// The columns of the action tables on the cycle sheets.
// Why: Timeline, Summary, Findings and Checks point into them.
#pragma once

#include "reports/workbook/cells.h"

namespace sightline::workbook::action_columns {

inline constexpr Column focus = 0;
inline constexpr Column title = 1;
inline constexpr Column owner = 2;
inline constexpr Column start = 3;
inline constexpr Column due = 4;
inline constexpr Column status = 5;
inline constexpr Column symbol = 6;
inline constexpr Column complete = 7;
inline constexpr Column serves = 8;
inline constexpr Column rolled_from = 9;
inline constexpr Column comment = 10;
inline constexpr Column reference = 11;
inline constexpr Column count = 12;

}  // namespace sightline::workbook::action_columns
