// Cadence tables: meeting series with what was due, held and missed, and who is to be met next.
// Why: an overdue client is the same one in the plan book and wherever else it is asked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/cadence.h"

namespace sightline {

/// Counts are of meetings whose day has come.
struct SeriesLine {
  const MeetingSeries* series = nullptr;
  int number = 0;  ///< from 1 on, in the plan's order
  int due = 0;
  int held = 0;
  int missed = 0;
  [[nodiscard]] int not_recorded() const { return due - held - missed; }
};

struct ContactLine {
  const Contact* contact = nullptr;
  int number = 0;
  std::optional<int> weeks;  ///< between two meetings, its own or those of its grade
  std::optional<Day> last_met;
  int started_by = 0;  ///< number of the series whose start counts while it was never met; 0: the
                       ///< plan's start
  std::optional<Day> next;  ///< due then; none without weeks
  int days_late = 0;
};

/// A meeting on record, a date whose day has come, or the next one.
struct MeetingLine {
  const Meeting* meeting = nullptr;  ///< nullptr while nothing is recorded of it
  int series = 0;                    ///< its number
  int contact = 0;                   ///< its number; 0 for none
  Day on = std::chrono::year{2026} / 1 / 1;
  Day takes_place = std::chrono::year{2026} / 1 / 1;

  [[nodiscard]] MeetingState state() const {
    return meeting == nullptr ? MeetingState::scheduled : meeting->state;
  }
};

struct CadenceTable {
  std::vector<SeriesLine> series;
  std::vector<ContactLine> contacts;
  std::vector<MeetingLine> meetings;  ///< by day
};
/// Pointers lead into the document.
[[nodiscard]] CadenceTable cadence_table(const Document& document, Day today);

/// Message ids of the days of the week.
inline constexpr std::array weekday_names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                             "Friday", "Saturday", "Sunday"};

/// "Every 3 months, second Thursday" for "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH"; a rule it doesn't
/// know stays as it is.
[[nodiscard]] std::string recurrence_text(const std::string& rule, const Catalog& catalog);

}  // namespace sightline
