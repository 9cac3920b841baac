// The slides of a quarterly review, subject by subject.
// Why: each says one thing from the same derivations as window and plan book.
#pragma once

#include <optional>

#include "reports/review_show.h"
#include "reports/table.h"

namespace sightline {

/// Decisions of the last review before today, the late ones first.
[[nodiscard]] draw::Slide decisions_slide(const Document& document, Day today,
                                          const Catalog& catalog);
/// As-of date, today, month 18 and three years on, and whether the targets lead there.
[[nodiscard]] draw::Slide sight_slide(const Document& document, Day today, const Catalog& catalog);
/// A figure against target, reference and trajectory. Here and below, what is told of a cycle is
/// told of `about`, without one of the cycle of today, which charts mark.
[[nodiscard]] draw::Slide figure_slide(const Document& document, Measure measure, Day today,
                                       const Catalog& catalog, const Cycle* about = nullptr);
/// Where revenue, headcount and profit land against their targets.
[[nodiscard]] draw::Slide landing_slide(const Document& document, Day today, const Catalog& catalog,
                                        const Cycle* about = nullptr);
/// The last reading of each team's KPIs, the missed ones first; none without standards or readings.
[[nodiscard]] std::optional<draw::Slide> scorecard_slide(const Document& document, Day today,
                                                         const Catalog& catalog);
/// The cycle's actions by focus area, the most pressing first.
[[nodiscard]] draw::Slide actions_slide(const Document& document, Day today, const Catalog& catalog,
                                        const Cycle* about = nullptr);
/// What was rolled into the cycle or out of it, how often and why, and what was dropped.
[[nodiscard]] draw::Slide slipped_slide(const Document& document, Day today, const Catalog& catalog,
                                        const Cycle* about = nullptr);
/// Room for what will be decided, beside what needs attention for whom findings are shown to.
[[nodiscard]] draw::Slide next_slide(const std::optional<std::vector<Finding>>& findings,
                                     const Catalog& catalog);

/// "and 12 more"
[[nodiscard]] std::string more_words(std::size_t count, const Catalog& catalog);

}  // namespace sightline
