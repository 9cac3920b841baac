// The lists that the steps of a review show.
// Why: each is made of the same derivations as slides, book and the other pages, and leads there.
#pragma once

#include <vector>

#include "app/present/plan_words.h"
#include "app/present/review_steps.h"
#include "model/derive/open_findings.h"

namespace sightline {

/// `cycle` may be null, here and below: then there is nothing to show.
[[nodiscard]] std::vector<ReviewSection> actuals_sections(const Plan& plan, const Cycle* cycle,
                                                          Day today, const Catalog& catalog);
[[nodiscard]] std::vector<ReviewSection> scorecard_sections(const Document& document, Day today,
                                                            const Catalog& catalog);
[[nodiscard]] std::vector<ReviewSection> target_sections(const Document& document, Day today,
                                                         const Catalog& catalog);
/// What the cycle's actions came to, then what slipped, how often and why.
[[nodiscard]] std::vector<ReviewSection> action_sections(const Plan& plan, const Cycle* cycle,
                                                         Day today, const Catalog& catalog);
/// The open ones, then the silenced ones.
[[nodiscard]] std::vector<ReviewSection> finding_sections(const SortedFindings& sorted,
                                                          const Catalog& catalog);
/// What became of the decisions of `last`, the open ones first.
[[nodiscard]] std::vector<ReviewSection> last_decision_sections(const Document& document,
                                                                const Review& last, Day today,
                                                                const Catalog& catalog);
/// What `review`, which may be null, decided so far.
[[nodiscard]] std::vector<ReviewSection> decision_sections(const Document& document,
                                                           const Review* review, Day today,
                                                           const Catalog& catalog);

}  // namespace sightline
