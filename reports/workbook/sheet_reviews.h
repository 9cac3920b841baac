// The sheet Reviews: baselines side by side, reviews and their decisions.
// Why: what was agreed and what was decided is read together, or not at all.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

[[nodiscard]] bool has_reviews(const Document& document);
void write_reviews(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
