// Plan summary: what a plan comes to, for reading in a terminal or for a program.
// Why: whoever gets a file wants to know what is in it before they open anything.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// Vision now and then with gap and growth, targets and progress per cycle, findings counted.
[[nodiscard]] std::string plan_summary(const Document& document, Day today, const Catalog& catalog);

/// The same as JSON: amounts in minor units, headcount in hundredths, percentages as fractions,
/// null where a figure is not available.
[[nodiscard]] std::string plan_summary_json(const Document& document, Day today);

}  // namespace sightline
