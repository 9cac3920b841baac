// Score tables: KPIs with their standards and readings, period by period, for teams and persons.
// Why: which standard held when, what adds up to a team's result and what counts as met is decided
// once for every report.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/document.h"

namespace sightline {

/// How a reading stands to its standard.
enum class Verdict { missed, close, met };
/// ■ missed, ▲ missed by no more than the warning threshold, ✓ met.
[[nodiscard]] const char* mark_of(Verdict verdict);

/// The rows of a line, in the order in which they stand. A line has those that it needs.
enum class ScoreRow { standard, upper, numerator, denominator, actual };
inline constexpr std::size_t score_rows = 5;
[[nodiscard]] const char* label_of(ScoreRow row);

/// What counts as good from a day on; a range without an upper end is one value.
struct DatedStandard {
  Day from = std::chrono::year{2026} / 1 / 1;
  double value = 0;
  double upper = 0;
};

using ScoreValues = std::vector<std::optional<double>>;

/// One KPI of a team (no person) or of one person.
struct ScoreLine {
  const Kpi* kpi = nullptr;
  const Person* person = nullptr;
  std::vector<DatedStandard> standards;  ///< its own, by date
  std::optional<std::size_t> team;       ///< of a person's line: where the team's stands, whose
                                         ///< standard holds while the person has none; blank for
                                         ///< what adds up, since a sum is to be reached together
  std::vector<std::size_t> persons;      ///< of a team's line: the persons' lines it adds up
  bool adds_up = false;                  ///< teams and persons come together as their sum
  bool has_parts = false;                ///< actual = numerator / denominator
  bool is_formula = false;               ///< worked out from lines beside it; nobody types it
  bool is_computed = false;              ///< from the pipeline; likewise
  std::vector<std::size_t> sum_of;       ///< of a formula that can be worked out: these lines …
  std::vector<std::size_t> divided_by;   ///< … divided by these, of the same list
  std::array<ScoreValues, score_rows> rows;
  std::vector<std::optional<Verdict>> verdicts;
  ScoreValues typed;            ///< what was typed where something else is computed, which counts
  std::vector<bool> quota_met;  ///< coverage has no ratio then, and nothing is left to reach
  /// Of a team's sum, by period: the persons' lines that have to be in it, and how many of them
  /// are. While one is missing there is a sum so far, and no verdict.
  std::vector<std::vector<std::size_t>> expected;
  std::vector<std::size_t> reported;
  /// Of a sum in a copy that has no persons: how many had to be in it, where one is missing.
  std::vector<std::size_t> told;

  [[nodiscard]] std::size_t to_report(std::size_t period) const {
    return expected[period].size() + told[period];
  }
  [[nodiscard]] bool is_whole(std::size_t period) const {
    return reported[period] == to_report(period);
  }
  /// Something to show: a figure, or that the quota is met.
  [[nodiscard]] bool is_read(std::size_t period) const {
    return quota_met[period] || row(ScoreRow::actual)[period].has_value();
  }
  [[nodiscard]] const ScoreValues& row(ScoreRow which) const {
    return rows.at(static_cast<std::size_t>(which));
  }
  [[nodiscard]] ScoreValues& row(ScoreRow which) {
    return rows.at(static_cast<std::size_t>(which));
  }
  [[nodiscard]] bool has(ScoreRow which) const;
};

/// All KPIs of one rhythm: the 18 months of the plan, or 13 weeks up to today's: weeks without
/// a reading are seen as such.
struct ScoreGrid {
  Rhythm rhythm = Rhythm::monthly;
  std::vector<Day> periods;  ///< first days; weeks begin on Monday
  std::vector<ScoreLine> teams;
  std::vector<ScoreLine> persons;  ///< person by person

  [[nodiscard]] const std::vector<ScoreLine>& lines(bool of_persons) const {
    return of_persons ? persons : teams;
  }
};

/// Empty when no KPI has a standard or a reading. A team without readings of its own adds up its
/// persons': numbers and money, and ratios from the sums of their parts, never as a mean of ratios.
/// Pointers lead into the document.
[[nodiscard]] std::vector<ScoreGrid> score_table(const Document& document, Day today);

/// Persons with a standard or reading of their own, or every member of a KPI's team as well.
enum class ScoredPersons { measured, members };
/// The KPIs of one rhythm in these periods, given by their first days in order of time; weeks begin
/// on Monday. What follows from the pipeline is as it stands today.
[[nodiscard]] ScoreGrid score_grid(const Document& document, Rhythm rhythm,
                                   std::vector<Day> periods, Day today,
                                   ScoredPersons whose = ScoredPersons::measured);
/// 13 weeks or 18 months, the last of them with this day in it: series outlive cycles and plans.
[[nodiscard]] std::vector<Day> trailing_periods(Rhythm rhythm, Day last);

/// `warning` is the distance from the standard, as a fraction of it, up to which a miss is close;
/// without an upper end a range is one value.
[[nodiscard]] Verdict verdict(Direction direction, double actual, double standard,
                              std::optional<double> upper, double warning);
/// The warning threshold of a KPI within 0 … 1.
[[nodiscard]] double warning_of(const Kpi& kpi);

}  // namespace sightline
