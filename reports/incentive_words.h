// Incentive words: how an incentive stands, as sentences.
// Why: page and command line say the same of the same result.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/contributions.h"
#include "model/derive/incentives.h"
#include "model/document.h"

namespace sightline {

/// How it stands: what a bonus pays, who leads a contest or has won it by `today`, who has reached
/// the quota.
[[nodiscard]] std::string incentive_standing(const Document& document, const Incentive& incentive,
                                             Day today, const Catalog& catalog);
/// What has to be known about that; mostly blank.
[[nodiscard]] std::string incentive_remark(const Document& document, const Incentive& incentive,
                                           const Catalog& catalog);
/// How shares that nobody typed came about, or why there are none; blank for typed ones.
[[nodiscard]] std::string derived_shares_words(const Contributions& shares,
                                               const Currency& currency, const Catalog& catalog);
/// Why costs are not available, each reason once; empty where all are.
[[nodiscard]] std::vector<Message> cost_lacks(const std::vector<CostLine>& costs);
/// What the parts of the target are parts of, for a table of costs.
[[nodiscard]] std::string cost_basis(const Plan& plan, const Incentive& incentive,
                                     const Catalog& catalog);
/// "340 points"; "n/a" while nothing of what counts is known.
[[nodiscard]] std::string points_text(const ContestBoard& board, const ContestLine& line,
                                      const Catalog& catalog);
/// "3."; blank likewise.
[[nodiscard]] std::string rank_text(const ContestBoard& board, const ContestLine& line,
                                    const Catalog& catalog);
/// A contest's rule by what it counts: the KPI's name, else its measure.
[[nodiscard]] std::string rule_name(const Plan& plan, const ContestRule& rule,
                                    const Catalog& catalog);

}  // namespace sightline
