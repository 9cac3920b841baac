// The sheet About.
// Why: one sheet, one file; plan_book.cpp calls them in the order in which they need each other.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_about(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
