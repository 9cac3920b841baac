// The chart of Home: revenue by month, as drawn in window and plan book.
#pragma once

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/chart.h"

namespace sightline {

/// The 18 months: target as columns, landing, trajectory and actual as lines.
[[nodiscard]] draw::ChartSpec revenue_chart(const Document& document, Day today,
                                            const Catalog& catalog);

}  // namespace sightline
