#include "app/present/score_history.h"

#include <algorithm>

#include "app/present/score_entry.h"
#include "model/find.h"
#include "reports/score_trends.h"
#include "reports/score_words.h"

namespace sightline {
namespace {

constexpr std::size_t summaries = 3;  // columns before the periods: picture, streak, met

MonthCell quiet(std::string text) {
  return {.text = text, .entry = text, .editable = false, .tone = CellTone::plain};
}

class HistoryWriter {
 public:
  HistoryWriter(const Document& document, const ScoreChoice& choice, const Catalog& catalog)
      : plan_(document.plan),
        choice_(choice),
        catalog_(catalog),
        grid_(score_grid(document, choice.rhythm, trailing_periods(choice.rhythm, choice.period),
                         choice.today)) {}

  HistoryTable write() {
    const auto* team = find(plan_.teams, choice_.team);
    if (team == nullptr) return std::move(made_);
    add_columns();
    add_company();
    add_lines(team->name, grid_.teams, nullptr);
    for (const auto& member : team->members)
      if (const auto* person = find(plan_.people, member))
        add_lines(person->display_name(), grid_.persons, person);
    return std::move(made_);
  }

 private:
  void add_columns() {
    made_.first_period = summaries;
    made_.table.unit = catalog_.term("KPI");
    for (const auto& label : {msg("Trend"), msg("Streak"), msg("Met")}) {
      MonthColumn column;
      column.kind = ColumnKind::total;
      column.label = catalog_.text(label);
      made_.table.columns.push_back(column);
    }
    for (const auto day : grid_.periods) {
      MonthColumn column;
      column.label = short_period(choice_.rhythm, day, catalog_);
      made_.table.columns.push_back(column);
    }
  }

  void add_heading(const std::string& label) {
    made_.table.rows.push_back({.kind = RowKind::heading, .label = label, .cells = {}});
    made_.rows.emplace_back();
  }

  void add_lines(const std::string& heading, const std::vector<ScoreLine>& lines,
                 const Person* person) {
    bool first = true;
    for (const auto& line : lines) {
      if (line.kpi->team != choice_.team || line.person != person) continue;
      if (first) add_heading(heading);
      first = false;
      add_line(line);
      made_.table.rows.back().of = heading;
    }
  }

  void add_line(const ScoreLine& line) {
    const auto& actual = line.row(ScoreRow::actual);
    const auto trend = score_trend(line);
    MonthRow row{.kind = RowKind::figure, .label = line.kpi->name, .cells = {}};
    row.cells.push_back(picture(actual, trend));
    row.cells.push_back(streak(trend));
    row.cells.push_back(
        quiet(trend.judged == 0 ? "" : catalog_.text(msg("{1} of {2}", trend.met, trend.judged))));
    for (std::size_t i = 0; i < actual.size(); ++i) {
      MonthCell cell;
      cell.text = reached_text(line, i, plan_.organization.currency, catalog_);
      if (const auto reported = reported_text(line, i, catalog_); !reported.empty())
        cell.text += " (" + reported + ")";
      if (line.verdicts[i]) {
        cell.spoken = spoken_verdict(cell.text, *line.verdicts[i], catalog_);
        cell.text = std::string(mark_of(*line.verdicts[i])) + " " + cell.text;
        cell.tone = tone_of(*line.verdicts[i]);
      }
      cell.entry = cell.text;
      if (actual[i]) put_copied(cell, *line.kpi, {*actual[i]}, catalog_.form());
      row.cells.push_back(std::move(cell));
    }
    made_.table.rows.push_back(std::move(row));
    made_.rows.push_back(
        {line.kpi->id, line.person == nullptr ? std::nullopt : std::optional(line.person->id)});
  }

  void add_company() {
    bool first = true;
    for (const auto& score : company_scores(grid_)) {
      const bool ours = std::ranges::any_of(score.teams, [&](std::size_t team) {
        return grid_.teams[team].kpi->team == choice_.team;
      });
      if (!ours) continue;
      if (first) add_heading(catalog_.text(msg("Company")));
      first = false;
      MonthRow row{.kind = RowKind::figure,
                   .label = catalog_.text(msg_n("{2}, {1} team", "{2}, {1} teams",
                                                score.teams.size(), score.kpi->name)),
                   .cells = {}};
      row.cells.push_back(quiet(sparkline(score.values)));
      row.cells.insert(row.cells.end(), summaries - 1, MonthCell{});
      for (const auto& value : score.values) {
        auto cell = quiet(value ? text_of(*score.kpi, *value) : "");
        if (value) put_copied(cell, *score.kpi, {*value}, catalog_.form());
        row.cells.push_back(std::move(cell));
      }
      made_.table.rows.push_back(std::move(row));
      made_.rows.emplace_back();
    }
  }

  [[nodiscard]] std::string text_of(const Kpi& kpi, double value) const {
    return score_text(kpi, value, plan_.organization.currency, catalog_);
  }

  [[nodiscard]] static MonthCell picture(const ScoreValues& actual, const ScoreTrend& trend) {
    auto cell = quiet(trend.last ? sparkline(actual) : "");
    if (trend.direction) cell.text += std::string(" ") + arrow_of(*trend.direction);
    if (trend.is_better) cell.tone = *trend.is_better ? CellTone::good : CellTone::bad;
    cell.entry = cell.text;
    return cell;
  }

  [[nodiscard]] MonthCell streak(const ScoreTrend& trend) const {
    if (trend.misses == 0) return {};
    auto cell = quiet(catalog_.text(msg_n("{1} miss", "{1} misses", trend.misses)));
    cell.tone = trend.misses > 1 ? CellTone::bad : CellTone::warning;
    return cell;
  }

  const Plan& plan_;
  const ScoreChoice& choice_;
  const Catalog& catalog_;
  ScoreGrid grid_;
  HistoryTable made_;
};

}  // namespace

HistoryTable history_table(const Document& document, const ScoreChoice& choice,
                           const Catalog& catalog) {
  return HistoryWriter(document, choice, catalog).write();
}

draw::ChartSpec history_chart(const Document& document, const ScoreChoice& choice,
                              const HistoryTable::About& about, const Catalog& catalog) {
  draw::ChartSpec spec;
  spec.empty_sentence =
      catalog.text(msg("Put the cursor on a KPI that has readings, and its course is drawn here."));
  const auto grid = score_grid(document, choice.rhythm,
                               trailing_periods(choice.rhythm, choice.period), choice.today);
  const auto& lines = grid.lines(about.person.has_value());
  const auto line = std::ranges::find_if(lines, [&](const ScoreLine& candidate) {
    return about.kpi == candidate.kpi->id &&
           (candidate.person == nullptr || about.person == candidate.person->id);
  });
  if (line == lines.end()) return spec;
  // A standard alone would be a line along an axis of its own, with nothing to hold against it.
  if (std::ranges::none_of(line->row(ScoreRow::actual), &std::optional<double>::has_value)) {
    spec.empty_sentence = catalog.text(
        msg("‘{1}’ has no readings yet. Once it has, its course is drawn here.", line->kpi->name));
    return spec;
  }
  for (const auto day : grid.periods) {
    spec.categories.push_back(short_period(choice.rhythm, day, catalog));
    spec.long_names.push_back(period_title(choice.rhythm, day, catalog));
  }
  spec.title = line->kpi->name + " · " + whose_words(document.plan, *line);
  spec.series.push_back({.name = catalog.text(msg("Actual")),
                         .kind = draw::SeriesKind::line,
                         .tint = draw::Tint::actual,
                         .values = line->row(ScoreRow::actual),
                         .upper = {},
                         .markers = true});
  const bool range = line->kpi->direction == Direction::range;
  spec.series.push_back({.name = catalog.text(msg("Standard")),
                         .kind = range ? draw::SeriesKind::band : draw::SeriesKind::dotted_line,
                         .tint = draw::Tint::trajectory,
                         .values = line->row(ScoreRow::standard),
                         .upper = range ? line->row(ScoreRow::upper) : ScoreValues{}});
  spec.format = [kpi = *line->kpi, currency = document.plan.organization.currency,
                 catalog](double value) { return score_text(kpi, value, currency, catalog); };
  return spec;
}

}  // namespace sightline
