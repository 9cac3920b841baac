// What a sample's review had frozen: the plan as it stood on the day of the review.
// Why: a sample shows baselines to compare; the plan of that day follows from what was agreed
// before and what was reported since.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sightline {

/// Freezes the plan as of `review` as the next baseline, agreed by these people: what was reported,
/// done and decided later is not in it. The document has a baseline already.
void freeze_review(Document& document, Id<Review> review, const std::vector<std::string>& names,
                   IdSource& ids);

}  // namespace sightline
