// Calendar: what a plan has on a date, as iCalendar (RFC 5545).
// Why: a due date is kept when it stands in the calendar that people look at every day.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/export/former_calendar.h"

namespace sightline {

struct CalendarOptions {
  AudienceOptions audience = {};
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
  FormerCalendar former = {};  ///< of the file that this one replaces
};

struct CalendarFile {
  std::string text;
  std::size_t events = 0;
  std::size_t gone = 0;          ///< of these: what the former file had and the plan no longer has
  std::vector<Message> notices;  ///< recurrences that give no dates, and why
};

/// Due dates of actions and decisions, reviews, and meetings: series with their recurrence, single
/// meetings held, missed or moved. All are all-day events; their UIDs come from the plan's ids, so
/// a calendar that takes the file again updates them, and the document's revision is their
/// sequence. Rolled and dropped actions are cancelled ones, and so is, without its texts, what the
/// former file had and the whole plan has no more, if that file is of the same plan: it says so, or
/// where it says nothing they share an event. What is only withheld from this audience is left
/// alone. The same document and options give the same bytes. Without an event it is no calendar
/// that other programs have to take.
[[nodiscard]] CalendarFile calendar_file(const Document& document, const CalendarOptions& options);
/// Why nothing of the former file is cancelled, for one that is another plan's; blank otherwise.
[[nodiscard]] Message foreign_calendar(const Document& document, const CalendarOptions& options);
/// How many events are cancelled since they have gone from the plan; `gone` is at least one.
[[nodiscard]] Message gone_words(std::size_t gone);
/// What is said in the place of a calendar without an event.
[[nodiscard]] Message nothing_in_calendar();

}  // namespace sightline
