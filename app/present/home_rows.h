// Rows of Home: this cycle's actions and the plan's findings, the most pressing first.
#pragma once

#include <vector>

#include "app/present/home_presenter.h"
#include "model/derive/check.h"

namespace sightline {

/// All but dropped and rolled actions of a cycle; what is done comes last.
[[nodiscard]] std::vector<HomeRow> action_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                               const Catalog& catalog);

/// Late actions of other cycles or of none, each with where it stands; those that are late longest
/// first.
[[nodiscard]] std::vector<HomeRow> late_rows(std::vector<const Action*> actions, const Plan& plan,
                                             Day today, const Catalog& catalog);

/// How far each focus area is in the cycle. Of very many, those that have actions there, as far as
/// one has them in view, and the others together as the last.
[[nodiscard]] std::vector<HomeArea> area_rows(const Plan& plan, Id<Cycle> cycle, Day today,
                                              const Catalog& catalog);

/// Findings in their order, each leading to its place.
[[nodiscard]] std::vector<HomeRow> finding_rows(const std::vector<Finding>& findings,
                                                const Catalog& catalog);
/// Likewise, with those that say the same of several parts as one, which leads to the first.
[[nodiscard]] std::vector<HomeRow> grouped_finding_rows(const std::vector<Finding>& findings,
                                                        const Catalog& catalog);

}  // namespace sightline
