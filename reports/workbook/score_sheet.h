// The grids of KPIs that Scorecard and People share: standard, actual and status by period.
// Why: a person's standard falls back on the team's and a team adds up its persons, so each sheet
// has to know where the other one's rows stand.
#pragma once

#include <map>
#include <vector>

#include "reports/tables_scorecard.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Where one line's rows stand.
struct ScorePlaces {
  std::map<ScoreRow, Row> rows;
  Row status = 0;
  Row first_standard = 0;  ///< of its dated standards, at the bottom of the sheet
  Row warning = 0;         ///< of the KPI's first row there
};

/// Where everything on one of the two sheets stands.
struct ScoreLayout {
  Sheet* sheet = nullptr;
  std::vector<Row> heads;                                      ///< the periods of each grid
  std::vector<std::vector<ScorePlaces>> lines;                 ///< by grid and line
  std::map<std::pair<std::size_t, std::size_t>, Row> persons;  ///< above a person's first line
  std::vector<Row>
      company;        ///< of a team sheet's grid: the head of what all teams reached together
  Row standards = 0;  ///< head of the dated standards
  Row last = 0;
};

struct ScoreBook {
  const Plan* plan = nullptr;
  std::vector<ScoreGrid> grids;
  ScoreLayout teams;
  ScoreLayout persons;

  [[nodiscard]] const ScoreLayout& layout(bool of_persons) const {
    return of_persons ? persons : teams;
  }
};
/// What of the grids and standards is read together: a grid below its heads, and on People a
/// person.
[[nodiscard]] std::vector<PageBlock> page_blocks(const ScoreLayout& layout);
[[nodiscard]] ScoreBook score_book(const Context& context);

/// The grids of one of the two sheets, and below them its dated standards.
void write_score_grids(Context& context, const ScoreBook& book, bool persons);
/// Their columns, as wide as names, measures and figures need.
void set_score_widths(const Context& context, const ScoreBook& book, bool persons);
void write_score_standards(Context& context, const ScoreBook& book, bool persons);

// The columns of the dated standards.
inline constexpr Column from_column = 1;
inline constexpr Column value_column = 2;
inline constexpr Column upper_column = 3;
inline constexpr Column warning_column = 4;

/// What the defined names of a line begin with.
[[nodiscard]] std::string score_name(const Plan& plan, const Kpi& kpi, const Person* person);
/// From a million on, figures would need columns that leave no room for 18 months.
inline constexpr double large = 999'500;
/// And from here on millions would, too.
inline constexpr double very_large = 9'995'000'000;
[[nodiscard]] constexpr Form form_of_large(double most) {
  return most >= very_large ? Form::in_billions : Form::in_millions;
}
/// The largest of them without its sign.
[[nodiscard]] double most_of(const ScoreValues& values);
/// Of what stands in one form: actual, standard and its upper end, today's and those to come.
[[nodiscard]] double largest(const ScoreLine& line);
/// The form of a KPI's figures, and of one of its rows.
[[nodiscard]] Form form_of(const ScoreLine& line);
[[nodiscard]] Form form_in(const ScoreLine& line, ScoreRow which);

}  // namespace sightline::workbook
