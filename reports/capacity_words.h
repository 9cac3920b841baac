// Capacity words: whether hiring carries the revenue, as sentences.
// Why: page and command line say the same of the same plan.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/derive/capacity.h"

namespace sightline {

/// Of all departments together.
[[nodiscard]] std::string capacity_summary(const std::vector<DepartmentCapacity>& departments,
                                           const Currency& currency, const Catalog& catalog);
/// When to hire is said as seen on a day, as the plan check says it.
[[nodiscard]] std::string capacity_verdict(const DepartmentCapacity& department, const Plan& plan,
                                           Day today, const Catalog& catalog);

}  // namespace sightline
