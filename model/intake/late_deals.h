// Late deals: deals that tell of days after the one that their file is said to be of.
// Why: an export of March knows nothing of May; such a deal is a mistyped date, or the day is
// wrong.
#pragma once

#include <vector>

#include "model/base/message.h"
#include "model/pipeline.h"

namespace sightline {

/// How many were created or closed after that day, and the first three with theirs; blank when
/// there are none.
[[nodiscard]] Message late_deals_words(const std::vector<Opportunity>& deals, Day taken_on);

}  // namespace sightline
