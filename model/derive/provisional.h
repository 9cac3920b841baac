// Provisional baselines: those that were agreed on while some actuals could still change.
// Why: whoever reads a baseline has to know that it was not final, with and without the reviews.
#pragma once

#include "model/document.h"

namespace sightline {

/// Frozen by a review some of whose actuals were missing or could still change.
[[nodiscard]] bool is_provisional(const Plan& plan, const Baseline& baseline);
/// Marks the months themselves, as of a baseline that only its review says is provisional; for
/// copies that go without the reviews.
void keep_provisional_marks(Document& document);
/// A frozen plan without such marks, to compare by: where there are no reviews, a month that all
/// lines are marked in tells of one, and is no change since.
[[nodiscard]] Plan without_kept_marks(const Document& document, const Baseline& baseline);

}  // namespace sightline
