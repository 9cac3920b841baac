// ScorecardPresenter: what the Scorecard page shows, and what typing, pasting and noting do.
// Why: the grid knows cells; whose reading of which KPI that is, and sentences about wrong input,
// live here.
#pragma once

#include <string_view>

#include "app/present/cell_block.h"
#include "app/present/score_history.h"
#include "app/present/score_week.h"
#include "app/present/session.h"

namespace sightline {

enum class ScorecardView { week, history, team, today };

class ScorecardPresenter {
 public:
  ScorecardPresenter(Session& session, const Catalog& catalog);

  /// What is shown, made sure of: a team that is there, a rhythm that one of its KPIs has, and the
  /// first day of a period.
  [[nodiscard]] const ScoreChoice& choice();
  [[nodiscard]] bool has_team();
  /// Names of the teams in the plan's order, and which of them is shown.
  [[nodiscard]] std::vector<std::string> teams() const;
  [[nodiscard]] std::size_t team_place();
  void choose_team(std::size_t place);
  void choose_team(Id<Team> team);
  void choose_rhythm(Rhythm rhythm);
  /// Steps to the period before or after; the current one is the last.
  void step(int periods);
  void show_latest();
  [[nodiscard]] bool is_latest();
  /// "Week of 4 May 2026".
  [[nodiscard]] std::string title();

  const MonthTable& week();
  const MonthTable& history();
  [[nodiscard]] std::size_t history_periods_from() const { return history_.first_period; }
  /// The course of a row of the history, or of a cell of the week.
  [[nodiscard]] draw::ChartSpec chart(int row);
  [[nodiscard]] draw::ChartSpec week_chart(int row, int column);
  /// How many of the cells that can be typed into are filled: "14 of 20 readings".
  [[nodiscard]] std::string progress() const;

  /// One cell typed into; blank empties it. False, with a notice, when it can't be read.
  bool type(int row, int column, std::string_view typed);
  /// A block from the clipboard, its cells one after the other into those that can be typed into.
  /// Nothing is taken when one cell can't be read; what falls outside is counted in the notice.
  bool paste(int row, int column, const CellBlock& block);
  bool clear(int first_row, int first_column, int last_row, int last_column);
  /// Asks for the reason of a reading. False when there is no reading, with a notice, or no answer.
  bool note(int row, int column);

  struct CellPlace {
    int row = 0;
    int column = 0;
    bool operator==(const CellPlace&) const = default;
  };
  /// The next cell that can be typed into, along the row (or down the column) and on to the next;
  /// nothing behind the last. Backwards with `step` -1.
  [[nodiscard]] std::optional<CellPlace> next_along(int row, int column, int step) const;
  [[nodiscard]] std::optional<CellPlace> next_down(int row, int column) const;

  /// The view and the choice that show a path of the document; or the view that is named.
  ScorecardView go_to(std::string_view path);

 private:
  /// Nothing, with a notice, when it can't be read.
  [[nodiscard]] std::optional<ReadingEntry> read(const ReadingPlace& place, std::string_view typed);
  bool enter(const std::vector<ReadingEntry>& entries);
  [[nodiscard]] std::string name_of(const ReadingPlace& place) const;
  [[nodiscard]] Day latest() const;

  Session& session_;
  const Catalog& catalog_;
  ScoreChoice choice_;
  std::optional<Day> day_;  ///< none: the latest period
  std::optional<Rhythm> wanted_;
  WeekTable week_;
  HistoryTable history_;
};

}  // namespace sightline
