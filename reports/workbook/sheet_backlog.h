// The sheet Backlog: the actions that wait for a cycle.
// Why: whoever fills the next cycle chooses from here.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_backlog(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
