// The line of sight of a document, in words ready to be drawn.
// Why: Home, the one page and slides show the same dates and promises.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/line_of_sight.h"

namespace sightline {

/// As-of date, today, month 18 and the vision's horizon, from left to right.
[[nodiscard]] draw::LineOfSight sight_picture(const Document& document, Day today,
                                              const Catalog& catalog);

/// What to call the horizon: "In three years", or as many as it is away.
[[nodiscard]] std::string then_head(double years, const Catalog& catalog);

}  // namespace sightline
