// Incentive words: how an incentive stands, as sentences.
// Why: page and command line say the same of the same result.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// How it stands: what a bonus pays, who leads a contest, who has reached the quota.
[[nodiscard]] std::string incentive_standing(const Document& document, const Incentive& incentive,
                                             const Catalog& catalog);
/// What has to be known about that; mostly blank.
[[nodiscard]] std::string incentive_remark(const Document& document, const Incentive& incentive,
                                           const Catalog& catalog);
/// "340 points".
[[nodiscard]] std::string points_text(double points, const Catalog& catalog);

}  // namespace sightline
