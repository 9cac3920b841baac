// Score week: one week or month of a team as a grid to fill in, a person a row and a KPI a column.
// Why: the week of a whole team is typed in under a minute, with what was last reached and what is
// expected beside each cell.
#pragma once

#include <optional>
#include <vector>

#include "app/present/month_table.h"
#include "model/catalog/catalog.h"
#include "model/edit/gestures_readings.h"
#include "reports/tables_scorecard.h"

namespace sightline {

/// What is shown of the scorecard.
struct ScoreChoice {
  Id<Team> team;
  Rhythm rhythm = Rhythm::weekly;
  Day period = std::chrono::year{2026} / 1 / 1;  ///< the first day of the week or month
  Day today = std::chrono::year{2026} / 1 / 1;

  bool operator==(const ScoreChoice&) const = default;
};

struct WeekTable {
  MonthTable table;
  /// By row and column: where what is typed there goes; none where nothing can be typed.
  std::vector<std::vector<std::optional<ReadingPlace>>> places;
  std::vector<Id<Kpi>> kpis;                       ///< by column
  std::vector<std::optional<Id<Person>>> persons;  ///< by row; none for the whole team

  [[nodiscard]] const ReadingPlace* place(int row, int column) const;
};

[[nodiscard]] CellTone tone_of(Verdict verdict);
/// In words what mark and tone say: "14, standard met".
[[nodiscard]] std::string spoken_verdict(const std::string& reached, Verdict verdict,
                                         const Catalog& catalog);

/// Two columns a KPI: what was reached before and the standard, and the cell to fill in; a row for
/// each member and one for the whole team.
[[nodiscard]] WeekTable week_table(const Document& document, const ScoreChoice& choice,
                                   const Catalog& catalog);

/// The period before or after, however many steps away.
[[nodiscard]] Day step_period(Rhythm rhythm, Day period, int steps);
/// "Week of 4 May 2026", "May 2026".
[[nodiscard]] std::string period_title(Rhythm rhythm, Day period, const Catalog& catalog);

}  // namespace sightline
