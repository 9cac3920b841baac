// A day as libical writes it.
// Why: recurrences and the calendar's events have to mean the same day, without a time of day.
#pragma once

#include <libical/ical.h>

#include "model/base/calendar.h"

namespace sightline {

[[nodiscard]] inline icaltimetype ical_day(Day day) {
  // Not icaltime_null_date(): its hours of −1 send the iterator of a rule round for ever.
  icaltimetype time{};
  time.year = static_cast<int>(day.year());
  time.month = static_cast<int>(static_cast<unsigned>(day.month()));
  time.day = static_cast<int>(static_cast<unsigned>(day.day()));
  time.is_date = 1;
  return time;
}

}  // namespace sightline
