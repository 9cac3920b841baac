// Figure tables: revenue, headcount and profit month by month, with every subtotal.
// Why: the plan book's sheets and every other report of the figures show these values.
#pragma once

#include "model/document.h"
#include "reports/table.h"

namespace sightline {

[[nodiscard]] FigureTable figure_table(const Document& document, Measure measure);

}  // namespace sightline
