// Scores: the period a reading belongs to, and persons' readings rolled up to their team's.
// Why: a team's result is the same one whether its persons may be seen or not.
#pragma once

#include <cstddef>
#include <optional>

#include "model/plan.h"

namespace sightline {

[[nodiscard]] Day monday_of(Day day);
/// The first day of the week or month in which a reading lies.
[[nodiscard]] Day score_period(Rhythm rhythm, Day day);
/// The one after a period, by its first day.
[[nodiscard]] Day next_period(Rhythm rhythm, Day period);

/// Nothing for a figure that is a slip of the file it came from, and would make sums overflow.
[[nodiscard]] std::optional<double> sane_reading(std::optional<double> value);

/// Whether readings come together as their sum: numbers and money do, unless they are an average or
/// another quotient, or a formula that has one in it. Everything else comes from the sums of its
/// parts.
[[nodiscard]] bool adds_up(const Plan& plan, const Kpi& kpi);

/// Readings of the same period that are one person's give that person away.
inline constexpr std::size_t fewest_rolled_up = 2;

/// What the team's persons reached together, period by period, without their notes. Nothing when
/// the team has readings of its own, when a ratio lacks its parts, or when no period has the
/// readings of two persons. The series has the KPI's own id; a sum that lacks persons tells so.
[[nodiscard]] std::optional<ReadingSeries> rolled_up_readings(const Plan& plan, const Kpi& kpi);

/// Of a rolled-up sum: how many persons were to be in it, and how many are.
struct Reported {
  std::size_t persons = 0;
  std::size_t expected = 0;
};
/// Who was to be in a sum are the team's members with a standard of their own, or with the team's
/// and an earlier reading. Nothing for a sum that is whole, and for what no copy has rolled up.
[[nodiscard]] std::optional<Reported> reported_of(const Plan& plan, const Kpi& kpi,
                                                  const ReadingSeries& series,
                                                  const Reading& reading);

/// Takes readings into the plan: those of the same KPI, person and period go.
void put_readings(Plan& plan, const std::vector<ReadingSeries>& fresh);

/// Takes every person's standards and readings out of the plan; what they add up to stays.
void keep_team_scores(Plan& plan);

}  // namespace sightline
