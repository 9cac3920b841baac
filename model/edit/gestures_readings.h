// Gestures on readings: what was reached in a week or a month, and why.
// Why: each bears the day it was entered, so that what came late is known to have come late.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// Whose reading of which KPI, in the week or month of this day; with no person the team's.
struct ReadingPlace {
  Id<Kpi> kpi;
  std::optional<Id<Person>> person;
  Day period = std::chrono::year{2026} / 1 / 1;

  bool operator==(const ReadingPlace&) const = default;
};

/// What was reached, of a ratio with its parts where they are known; none takes the reading away.
struct ReadingValue {
  double value = 0;
  std::optional<double> numerator = {};
  std::optional<double> denominator = {};

  bool operator==(const ReadingValue&) const = default;
};
struct ReadingEntry {
  ReadingPlace place;
  std::optional<ReadingValue> value;
};

/// One edit for all of them; the note of a reading stays with it. Throws Failure{input} for KPIs
/// that are worked out from others, for periods that have not begun, and for no sane number. `ids`
/// gives ids to new series.
[[nodiscard]] Edit set_readings(const Document& document, const std::vector<ReadingEntry>& entries,
                                Day today, IdSource& ids);
/// Why a reading is what it is; throws Failure{input} where there is no reading.
[[nodiscard]] Edit set_reading_note(const Document& document, const ReadingPlace& place,
                                    std::string_view note);

/// The stored reading of a period, or nullptr.
[[nodiscard]] const Reading* reading_at(const Plan& plan, const ReadingPlace& place);

/// Results are complete only once a period is over; what is entered later than this many days after
/// its end came late.
inline constexpr int days_of_grace = 3;
[[nodiscard]] bool is_late(Rhythm rhythm, const Reading& reading);
/// The last day of the week or month in which a day lies.
[[nodiscard]] Day period_end(Rhythm rhythm, Day day);

}  // namespace sightline
