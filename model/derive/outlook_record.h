// Outlook record: how far the owner's outlooks were from what came.
// Why: an outlook is worth as much as the former ones were, and beside a landing that says its own
// range it should say so.
#pragma once

#include "model/derive/available.h"
#include "model/document.h"

namespace sightline {

struct OutlookRecord {
  int months = 0;  ///< that have an outlook and an actual
  Percent missed;  ///< of what came, on average: the sum of the misses by the sum of the actuals
  Percent above;   ///< outlook above what came; negative when it was below

  bool operator==(const OutlookRecord&) const = default;
};

/// An outlook counts as it stood before its month began: that of the last baseline agreed until
/// then. What stands in the plan may have been typed afterwards and counts for nothing. Not
/// available without such a month within the 18 months, and when all of the actuals are 0.
[[nodiscard]] Available<OutlookRecord> revenue_outlook_record(const Document& document,
                                                              Id<SpecialtyArea> area);
/// Of all areas together.
[[nodiscard]] Available<OutlookRecord> revenue_outlook_record(const Document& document);
[[nodiscard]] Available<OutlookRecord> profit_outlook_record(const Document& document);

/// "Former outlooks missed what came by 4.2 % over 5 months and were 1.0 % too high."
[[nodiscard]] Message words_of(const OutlookRecord& record);

}  // namespace sightline
