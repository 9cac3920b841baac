// Rows of Home: this cycle's actions, the most pressing first.
#pragma once

#include <vector>

#include "app/present/home_presenter.h"

namespace sightline {

/// All but dropped and rolled actions of a cycle; what is done comes last.
[[nodiscard]] std::vector<HomeRow> action_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                               const Catalog& catalog);

}  // namespace sightline
