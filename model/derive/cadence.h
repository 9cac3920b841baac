// Cadence: what was due of each meeting series, what became of it, and whom to meet next.
// Why: who is overdue is one answer, on the page, in the plan book, in the check and the calendar.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"

namespace sightline {

/// What became of a date: open when its day has come and nobody has said, ahead when it is to come.
enum class Kept { held, missed, open, ahead };

/// One date of a series: of its rule, of the record, or of both.
struct Occurrence {
  const Meeting* meeting = nullptr;  ///< nullptr while nothing is recorded of it
  Day on = std::chrono::year{2026} / 1 / 1;
  Day takes_place = std::chrono::year{2026} / 1 / 1;  ///< where it was moved to
  Kept kept = Kept::ahead;
  bool by_rule = false;

  bool operator==(const Occurrence&) const = default;
};

/// Counts are of dates whose day has come.
struct SeriesCadence {
  const MeetingSeries* series = nullptr;
  std::vector<Occurrence> occurrences;  ///< by the day on which they take place
  int due = 0;
  int held = 0;
  int missed = 0;
  std::optional<Day> last_held;
  std::optional<Day> next;           ///< from today on, not held or missed yet
  std::optional<Day> overdue_since;  ///< the first one before today since the record ends
  Message trouble;                   ///< why its rule gives no dates

  [[nodiscard]] int not_recorded() const { return due - held - missed; }
};

struct ContactCadence {
  const Contact* contact = nullptr;
  std::optional<int> weeks;  ///< between two meetings; none when it is not within 1 … most_weeks
  std::optional<Day> last_met;
  std::optional<Day> planned;                   ///< the next meeting on record with it
  const MeetingSeries* started_by = nullptr;    ///< whose start counts; none: the plan's
  Day since = std::chrono::year{2026} / 1 / 1;  ///< what the weeks are counted from
  std::optional<Day> next;                      ///< due then; none without weeks
  int days_late = 0;
};

struct Cadence {
  std::vector<SeriesCadence> series;
  std::vector<ContactCadence> contacts;
};

inline constexpr int most_weeks = 520;
/// How often a contact is met that has no rhythm of its own: an A client every 6 weeks (time enough
/// for one a week with six of them), B 13, C 26; vendors every 13, 26 and 52.
[[nodiscard]] int usual_weeks(ContactKind kind, Grade grade);
/// The kind of meetings that a contact is met in.
[[nodiscard]] MeetingKind meeting_kind_of(ContactKind kind);

/// Pointers lead into the plan. Dates reach a year beyond today and to the vision's horizon.
[[nodiscard]] SeriesCadence series_cadence(const Plan& plan, const MeetingSeries& series,
                                           Day today);
[[nodiscard]] Cadence cadence_of(const Plan& plan, Day today);

}  // namespace sightline
