// Local time: a moment as the clock on the wall shows it.
// Why: files keep moments in UTC, and people look for "yesterday, half past four".
#pragma once

#include <cstdint>
#include <string>

#include "model/base/calendar.h"

namespace sightline {

struct LocalTime {
  Day day;
  std::string clock;  ///< "16:30"
  int second = 0;
};

/// `at`: seconds since 1970-01-01 UTC.
[[nodiscard]] LocalTime local_time(std::int64_t at);

}  // namespace sightline
