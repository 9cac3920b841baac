// The sheets Cycle 1 … Cycle 6.
// Why: one sheet, one file; plan_book.cpp calls them in the order in which they need each other.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// One of the cycle sheets; remembers in `context.cycles` where its actions stand.
void write_cycle(Context& context, Sheet& sheet, const Cycle& cycle, int number);

}  // namespace sightline::workbook
