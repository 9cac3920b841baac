// The sheet Pipeline: what was won and lost, quarter by quarter, and what is open against quotas.
// Why: a rate is believed by whoever can see what it was made of; so its parts stand beside it.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Whether there is a quarter of which an import tells anything.
[[nodiscard]] bool has_pipeline(const Document& seen, Day today);

void write_pipeline(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
