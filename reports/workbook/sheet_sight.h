// The sheet with the line of sight: vision, targets and KPIs, actions, and where it breaks.
// Why: who reads the plan on paper has to see what each action is for, too.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

[[nodiscard]] bool has_sight(const Document& seen);
void write_sight(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
