#include "reports/workbook/score_company.h"

#include "reports/score_trends.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr int most_company_name = 120;

/// "C5,C9" of these teams' rows, and "COUNT(C5),COUNT(C9)": a period counts when all have read it.
struct Parts {
  std::string cells;
  std::string counts;
};

Parts parts_of(const std::vector<ScorePlaces>& lines, const CompanyScore& score, ScoreRow which,
               Column column) {
  Parts parts;
  for (const auto team : score.teams) {
    const auto cell = relative(Cell{lines[team].rows.at(which), column});
    const char* comma = parts.cells.empty() ? "" : ",";
    parts.cells += comma + cell;
    parts.counts += comma + ("COUNT(" + cell + ")");
  }
  return parts;
}

std::string formula_of(const std::vector<ScorePlaces>& lines, const CompanyScore& score, bool sums,
                       Column column) {
  if (sums) {
    const auto parts = parts_of(lines, score, ScoreRow::actual, column);
    return "=IF(AND(" + parts.counts + "),SUM(" + parts.cells + "),\"\")";
  }
  const auto above = parts_of(lines, score, ScoreRow::numerator, column);
  const auto below = parts_of(lines, score, ScoreRow::denominator, column);
  return "=IF(AND(" + above.counts + "," + below.counts + "),IF(SUM(" + below.cells +
         ")=0,\"n/a\",SUM(" + above.cells + ")/SUM(" + below.cells + ")),\"\")";
}

/// Whether all teams have read a ratio's parts, and there is still nothing to divide by.
bool is_undivided(const ScoreGrid& grid, const CompanyScore& score, std::size_t period) {
  if (grid.teams[score.teams.front()].adds_up || score.values[period]) return false;
  for (const auto team : score.teams)
    if (!grid.teams[team].row(ScoreRow::numerator)[period] ||
        !grid.teams[team].row(ScoreRow::denominator)[period])
      return false;
  return true;
}

}  // namespace

void write_company(Context& context, Sheet& sheet, const ScoreBook& book, std::size_t grid) {
  const auto& scores = book.grids[grid];
  const auto company = company_scores(scores);
  if (company.empty()) return;
  const auto& lines = book.teams.lines[grid];
  Row row = book.teams.company[grid];
  const auto last = static_cast<Column>(first_month_column + scores.periods.size() - 1);
  sheet.text({row, label_column}, context.word("Company"),
             {.below = Rule::hairline, .bold = true, .sunken = true});
  sheet.blanks({{row, measure_column}, {row, last}}, {.below = Rule::hairline, .sunken = true});
  for (const auto& score : company) {
    ++row;
    const auto& first = scores.teams[score.teams.front()];
    // Together they may be a million where none is alone.
    const double most = first.adds_up ? most_of(score.values) : 0;
    const Look look{.form = most >= large ? form_of_large(most) : form_of(first),
                    .side = Side::right,
                    .below = Rule::hairline,
                    .bold = true};
    sheet.text({row, label_column}, one_line(score.kpi->name, most_company_name),
               {.below = Rule::hairline, .bold = true});
    sheet.text({row, measure_column}, in_unit(context, context.word("All teams"), look.form),
               {.below = Rule::hairline});
    std::optional<double> latest;
    for (std::size_t i = 0; i < score.values.size(); ++i) {
      const Cell at{row, static_cast<Column>(first_month_column + i)};
      const auto formula = formula_of(lines, score, first.adds_up, at.column);
      if (score.values[i])
        sheet.formula(at, formula, *score.values[i], look);
      else
        sheet.formula(at, formula, is_undivided(scores, score, i) ? "n/a" : "", look);
      if (score.values[i]) latest = score.values[i];
    }
    Look last_look = look;
    last_look.sunken = true;
    const auto known = column_fixed(Range{{row, first_month_column}, {row, last}});
    const auto formula = "=IFERROR(LOOKUP(2,1/ISNUMBER(" + known + ")," + known + "),\"\")";
    if (latest)
      sheet.formula({row, first_extra_column}, formula, *latest, last_look);
    else
      sheet.formula({row, first_extra_column}, formula, "", last_look);
    sheet.blank({row, second_extra_column}, {.below = Rule::hairline});
  }
}

}  // namespace sightline::workbook
