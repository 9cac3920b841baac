// Calendar: what a plan has on a date, as iCalendar (RFC 5545).
// Why: a due date is kept when it stands in the calendar that people look at every day.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/document.h"

namespace sightline {

struct CalendarOptions {
  AudienceOptions audience = {};
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
};

struct CalendarFile {
  std::string text;
  std::size_t events = 0;
  std::vector<Message> notices;  ///< recurrences that give no dates, and why
};

/// Due dates of actions (not of rolled and dropped ones) and decisions, reviews, and meetings:
/// series with their recurrence, single meetings held, missed or moved. All are all-day events;
/// their UIDs come from the plan's ids, so a calendar that takes the file again updates them, and
/// the document's revision is their sequence. The same document and options give the same bytes.
/// Without an event it is no calendar that other programs have to take.
[[nodiscard]] CalendarFile calendar_file(const Document& document, const CalendarOptions& options);
/// What is said in the place of a calendar without an event.
[[nodiscard]] Message nothing_in_calendar();

}  // namespace sightline
