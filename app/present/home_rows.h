// Rows of Home: this cycle's actions and the plan's findings, the most pressing first.
#pragma once

#include <vector>

#include "app/present/home_presenter.h"

namespace sightline {

/// All but dropped and rolled actions of a cycle; what is done comes last.
[[nodiscard]] std::vector<HomeRow> action_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                               const Catalog& catalog);

/// What the plan check found, the worst first.
[[nodiscard]] std::vector<HomeRow> finding_rows(const Document& document, Day today,
                                                const Catalog& catalog);

}  // namespace sightline
