// Recurrence: the days that a rule such as "FREQ=MONTHLY;BYDAY=1FR" (RFC 5545) falls on.
// Why: page, plan book, check and calendar count the same meetings, and no rule of a foreign file
// keeps any of them busy for ever.
#pragma once

#include <string>
#include <vector>

#include "model/base/calendar.h"

namespace sightline {

enum class RuleTrouble {
  none,
  unreadable,  ///< no rule, or one for parts of a day
  never,       ///< it falls on no day at all, as February 30
  too_many     ///< more than `most_rule_days`
};

/// A daily meeting for ten years, or a weekly one for a working life.
inline constexpr std::size_t most_rule_days = 4'000;

struct RuleDays {
  std::vector<Day> days;  ///< none when there is trouble
  RuleTrouble trouble = RuleTrouble::none;
};

/// The days from `from` to `until`. A blank rule has none, and that is no trouble.
[[nodiscard]] RuleDays rule_days(const std::string& rule, Day from, Day until);

}  // namespace sightline
