// MeetingRhythm: a recurrence that people have words for, such as "every month, first Friday".
// Why: nobody types an RRULE; and one that somebody else wrote stays as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sightline {

struct MeetingRhythm {
  enum class Unit { week, month };

  Unit unit = Unit::week;
  int interval = 1;            ///< every so many weeks or months
  std::optional<int> weekday;  ///< 0 is Monday; none: the day it begins with
  int which = 0;               ///< of a month: 1 to 4, or −1 for the last; 0 without a weekday

  bool operator==(const MeetingRhythm&) const = default;
};

/// The rhythm of a rule; nothing for a rule that says more, or is none.
[[nodiscard]] std::optional<MeetingRhythm> rhythm_of(std::string_view rule);
/// "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH": the rule that rhythm_of understands.
[[nodiscard]] std::string rule_of(const MeetingRhythm& rhythm);

}  // namespace sightline
