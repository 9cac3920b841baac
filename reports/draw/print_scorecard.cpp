#include <algorithm>
#include <utility>

#include "model/find.h"
#include "reports/draw/chart.h"
#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/score_trends.h"
#include "reports/score_words.h"

namespace sightline::draw {
namespace {

constexpr std::size_t trailing_shown = 8;
constexpr double course_height = 144;
constexpr double course_px = 9;

Tone tone_of(const std::optional<Verdict>& verdict) {
  return verdict ? look_of(*verdict).tone : Tone::neutral;
}

class ScorecardPrinter {
 public:
  ScorecardPrinter(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                   const PrintWatch& watch)
      : sheets_(sheets),
        plan_(document.plan),
        currency_(document.plan.organization.currency),
        today_(today),
        catalog_(catalog),
        watch_(watch),
        grids_(score_table(document, today)) {}

  void print() {
    if (grids_.empty()) {
      print_note(sheets_, catalog_.text(msg("No KPI has a standard and a reading yet. Four or five "
                                            "of them tell a team how it does.")));
      return;
    }
    for (const auto& team : plan_.teams)
      for (const auto& grid : grids_) print_lines(grid, team.id, team.name);
    for (const auto& grid : grids_) print_lines(grid, {}, catalog_.text(msg("Without a team")));
    for (const auto& grid : grids_)
      for (const auto& line : grid.teams) print_course(grid, line);
  }

 private:
  [[nodiscard]] bool is_of(const ScoreLine& line, const std::optional<Id<Team>>& team) const {
    return team ? line.kpi->team == *team : find(plan_.teams, line.kpi->team) == nullptr;
  }

  // Each KPI's team, then its persons.
  [[nodiscard]] std::vector<const ScoreLine*> lines_of(const ScoreGrid& grid,
                                                       const std::optional<Id<Team>>& team) const {
    std::vector<const ScoreLine*> lines;
    for (const auto& kpi : plan_.kpis)
      for (const auto* list : {&grid.teams, &grid.persons})
        for (const auto& line : *list)
          if (line.kpi == &kpi && is_of(line, team)) lines.push_back(&line);
    return lines;
  }

  // Those up to the one that has today in it.
  [[nodiscard]] std::pair<std::size_t, std::size_t> shown(const ScoreGrid& grid) const {
    const auto begun = std::ranges::upper_bound(grid.periods, today_) - grid.periods.begin();
    const auto end = std::max<std::size_t>(1, static_cast<std::size_t>(begun));
    return {end - std::min(end, trailing_shown), end};
  }

  void print_lines(const ScoreGrid& grid, const std::optional<Id<Team>>& team,
                   const std::string& name) {
    const auto lines = lines_of(grid, team);
    if (lines.empty()) return;
    PrintTable table{
        name + " · " + catalog_.term(label_of(grid.rhythm)),
        print_columns(catalog_, {"KPI", "Whose", "Status"}, {"Standard", "Latest", "Met", "Trend"}),
        {},
        {},
        2};
    const auto [first, end] = shown(grid);
    for (auto period = first; period < end; ++period)
      table.columns.push_back({short_period(grid.rhythm, grid.periods[period], catalog_), true});
    for (const auto* line : lines) table.rows.push_back(row_of(*line, first, end));
    print_table(sheets_, table, watch_);
  }

  [[nodiscard]] std::string status_of(const ScoreLine& line, std::size_t period) const {
    if (!line.verdicts[period]) return reported_text(line, period, catalog_);
    return catalog_.text(look_of(*line.verdicts[period]).word);
  }

  [[nodiscard]] PrintTableRow row_of(const ScoreLine& line, std::size_t first,
                                     std::size_t end) const {
    const auto trend = score_trend(line);
    const auto last = trend.last.value_or(end - 1);
    PrintTableRow row{
        {line.kpi->name,
         whose_words(plan_, line),
         {status_of(line, last), tone_of(line.verdicts[last])},
         standard_text(line, last, currency_, catalog_),
         trend.last ? reached_text(line, last, currency_, catalog_) : catalog_.text(msg("n/a")),
         trend.judged == 0 ? std::string()
                           : catalog_.text(msg("{1} of {2}", trend.met, trend.judged)),
         std::string(trend.direction ? arrow_of(*trend.direction) : "")},
        line.person == nullptr};
    for (auto period = first; period < end; ++period)
      row.cells.emplace_back(reached_text(line, period, currency_, catalog_),
                             tone_of(line.verdicts[period]));
    return row;
  }

  void print_course(const ScoreGrid& grid, const ScoreLine& line) {
    const auto& actual = line.row(ScoreRow::actual);
    // One reading is no course.
    if (std::ranges::count_if(actual, &std::optional<double>::has_value) < 2) return;
    ChartSpec spec;
    spec.title = line.kpi->name + " · " + whose_words(plan_, line);
    for (const auto period : grid.periods)
      spec.categories.push_back(short_period(grid.rhythm, period, catalog_));
    spec.series.push_back({.name = catalog_.text(msg("Actual")),
                           .kind = SeriesKind::line,
                           .tint = Tint::actual,
                           .values = actual,
                           .upper = {},
                           .markers = true});
    const bool range = line.kpi->direction == Direction::range;
    spec.series.push_back({.name = catalog_.text(msg("Standard")),
                           .kind = range ? SeriesKind::band : SeriesKind::dotted_line,
                           .tint = Tint::trajectory,
                           .values = line.row(ScoreRow::standard),
                           .upper = range ? line.row(ScoreRow::upper) : ScoreValues{}});
    spec.format = [kpi = *line.kpi, currency = currency_, catalog = catalog_](double value) {
      return score_text(kpi, value, currency, catalog);
    };
    sheets_.picture(course_height, [spec = std::move(spec)](cairo_t* cr, const Rect& rect,
                                                            const Palette& palette) {
      draw_chart(cr, spec, rect, palette, course_px);
    });
    sheets_.gap(12);
  }

  PrintSheets& sheets_;
  const Plan& plan_;
  Currency currency_;
  Day today_;
  const Catalog& catalog_;
  const PrintWatch& watch_;
  std::vector<ScoreGrid> grids_;
};

}  // namespace

void print_scorecard(PrintSheets& sheets, const Document& document, Day today,
                     const Catalog& catalog, const PrintWatch& watch) {
  ScorecardPrinter(sheets, document, today, catalog, watch).print();
}

}  // namespace sightline::draw
