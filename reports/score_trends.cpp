#include "reports/score_trends.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/base/text.h"

namespace sightline {
namespace {

CompanyScore add_up(const ScoreGrid& grid, std::vector<std::size_t> teams) {
  CompanyScore score;
  score.kpi = grid.teams[teams.front()].kpi;
  score.values.resize(grid.periods.size());
  const bool sums = grid.teams[teams.front()].adds_up;
  for (std::size_t i = 0; i < grid.periods.size(); ++i) {
    double above = 0;
    double below = 0;
    const bool all_read = std::ranges::all_of(teams, [&](std::size_t team) {
      const auto& line = grid.teams[team];
      const auto& part = line.row(sums ? ScoreRow::actual : ScoreRow::numerator)[i];
      const auto& divisor = line.row(ScoreRow::denominator)[i];
      above += part.value_or(0);
      below += divisor.value_or(0);
      return part && (sums || divisor);
    });
    if (!all_read) continue;
    if (sums)
      score.values[i] = above;
    else if (below != 0)
      score.values[i] = above / below;
  }
  score.teams = std::move(teams);
  return score;
}

}  // namespace

ScoreTrend score_trend(const ScoreLine& line) {
  ScoreTrend trend;
  const auto& actual = line.row(ScoreRow::actual);
  for (std::size_t i = 0; i < actual.size(); ++i) {
    if (line.is_read(i)) trend.last = i;
    if (!line.verdicts[i]) continue;
    ++trend.judged;
    const bool met = *line.verdicts[i] == Verdict::met;
    trend.met += met ? 1 : 0;
    trend.misses = met ? 0 : trend.misses + 1;
  }
  trend.direction = trend_of(actual);
  if (trend.direction && *trend.direction != Trend::steady &&
      line.kpi->direction != Direction::range)
    trend.is_better =
        (*trend.direction == Trend::rising) == (line.kpi->direction == Direction::higher);
  return trend;
}

std::string sparkline(const std::vector<std::optional<double>>& values) {
  static constexpr std::array blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::optional<double> least;
  std::optional<double> most;
  for (const auto& value : values) {
    if (!value) continue;
    least = std::min(least.value_or(*value), *value);
    most = std::max(most.value_or(*value), *value);
  }
  std::string line;
  for (const auto& value : values) {
    if (!value) {
      line += ' ';
      continue;
    }
    const double range = *most - *least;
    const double place = range > 0 ? (*value - *least) / range : 0.5;
    line += blocks.at(static_cast<std::size_t>(place * (blocks.size() - 1) + 0.5));
  }
  return line;
}

const char* arrow_of(Trend trend) {
  static constexpr std::array arrows{"↘", "→", "↗"};
  return arrows.at(static_cast<std::size_t>(trend));
}

std::vector<CompanyScore> company_scores(const ScoreGrid& grid) {
  using Key = std::tuple<std::string, KpiUnit, Direction, bool>;
  std::map<Key, std::vector<std::size_t>> alike;
  std::vector<Key> order;
  for (std::size_t i = 0; i < grid.teams.size(); ++i) {
    const auto& line = grid.teams[i];
    const bool sums = line.adds_up;
    if (!sums && !line.has_parts) continue;
    const Key key{trimmed(line.kpi->name), line.kpi->unit, line.kpi->direction, sums};
    auto& teams = alike[key];
    if (teams.empty()) order.push_back(key);
    teams.push_back(i);
  }
  std::vector<CompanyScore> scores;
  for (const auto& key : order)
    if (alike[key].size() > 1) scores.push_back(add_up(grid, alike[key]));
  return scores;
}

}  // namespace sightline
