// iCalendar parts as values that clean up after themselves, over libical.
// Why: its C interface owns by convention; the calendar is written without thinking of that.
#pragma once

#include <libical/ical.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.h"

namespace sightline {

/// An all-day event.
struct CalendarEvent {
  std::string uid;
  Day on = std::chrono::year{2026} / 1 / 1;
  std::string summary;
  std::string description;  ///< lines; left out when empty, as are the ones below
  std::string category;
  std::string rule;         ///< an RRULE that rule_days() understands
  std::vector<Day> except;  ///< days of the rule on which there is none
  bool cancelled = false;
  std::optional<int> sequence = {};  ///< where it is another than the calendar's
};

class Calendar {
 public:
  /// `plan` is the document's id, `stamp` when the events are said to be made, `sequence` their
  /// revision.
  Calendar(const std::string& name, const std::string& plan, Day stamp, int sequence);
  void add(const CalendarEvent& event);
  [[nodiscard]] std::size_t events() const { return events_; }
  /// Folded lines that end in CR LF.
  [[nodiscard]] std::string text() const;

 private:
  struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  };
  std::unique_ptr<icalcomponent, Free> calendar_;
  Day stamp_;
  int sequence_;
  std::size_t events_ = 0;
};

}  // namespace sightline
