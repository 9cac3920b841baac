// Former calendar: what the calendar that is about to be replaced has of a plan.
// Why: whoever imported it keeps every event that no later file takes back, so what has gone from
// the plan has to be told once more, as cancelled.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/message.h"

namespace sightline {

/// The property that says which document a calendar is of, by its id.
inline constexpr const char* calendar_plan_name = "X-SIGHTLINE-PLAN";

/// An event that has an id of ours.
struct FormerEvent {
  std::string uid;
  Day on = std::chrono::year{2026} / 1 / 1;  ///< the first one of a series
  int sequence = 0;
  bool cancelled = false;

  bool operator==(const FormerEvent&) const = default;
};
struct FormerCalendar {
  std::string plan;                 ///< the id of its document; blank where it doesn't say one
  std::vector<FormerEvent> events;  ///< each id once; those of other programs are left out

  bool operator==(const FormerCalendar&) const = default;
};

/// A calendar that Sightline made has no more; other files aren't read to their end.
inline constexpr std::size_t max_calendar_file = 16U << 20U;
inline constexpr std::size_t max_calendar_events = 50'000;

/// Throws Failure{input} for what is no calendar, or has more events than that. A broken event is
/// left out.
[[nodiscard]] FormerCalendar read_former_calendar(std::string_view text);

/// The calendar that lies where another one is about to be written.
struct FormerFile {
  FormerCalendar calendar;
  Message notice;  ///< why nothing of it is known; blank where it is, or where there is no file
};
/// Never throws for what lies there.
[[nodiscard]] FormerFile former_calendar_at(const std::filesystem::path& path);

}  // namespace sightline
