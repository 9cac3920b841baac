// Score trends: what a line of the scorecard has come to: streak, direction, picture; and what all
// teams reached together.
// Why: page, terminal and notices say the same of the same readings.
#pragma once

#include <string>

#include "model/derive/trend.h"
#include "reports/tables_scorecard.h"

namespace sightline {

struct ScoreTrend {
  std::optional<std::size_t> last;  ///< the last period with a reading
  int judged = 0;                   ///< periods with reading and standard
  int met = 0;
  /// In a row, up to the last one judged; a period without a reading breaks none. What does not
  /// meet its standard is a miss, one within the warning threshold (close) too: the threshold says
  /// how loud it is, not whether the standard was met.
  int misses = 0;
  std::optional<Trend> direction;
  /// Whether that direction is the better one; none for a range, and for what is steady.
  std::optional<bool> is_better;
};
[[nodiscard]] ScoreTrend score_trend(const ScoreLine& line);

/// A block for each period, from the lowest to the highest reading; a space where there is none.
[[nodiscard]] std::string sparkline(const std::vector<std::optional<double>>& values);
/// ↗, → or ↘.
[[nodiscard]] const char* arrow_of(Trend trend);

/// A KPI that several teams have under one name and unit, in periods that all of them have read.
struct CompanyScore {
  const Kpi* kpi = nullptr;        ///< the first team's
  std::vector<std::size_t> teams;  ///< places in ScoreGrid::teams
  ScoreValues values;              ///< the sum, of a ratio that of its numerators by denominators
};
/// Only where it adds up: numbers, money, and ratios with their parts; never a mean of ratios.
[[nodiscard]] std::vector<CompanyScore> company_scores(const ScoreGrid& grid);

}  // namespace sightline
