// The columns of Scorecard and People; score_sheet.h says what for.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/figure_looks.h"
#include "reports/workbook/score_company.h"
#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

constexpr double label_width = 28;
constexpr double narrow_label_width = 25;
constexpr double least_label_width = 24;
constexpr double least_measure_width = 11;
constexpr double period_width = 7.2;
// Between a text and the column beside it; right-aligned ones touch none.
constexpr double gap = 0.5;
constexpr double right_gap = 0.1;

/// What a row shows, with its unit.
double widest_measure(const Context& context, const ScoreBook& book, bool persons) {
  std::set<std::string> labels;
  for (const auto& grid : book.grids)
    for (const auto& line : grid.lines(persons))
      for (const auto which : {ScoreRow::standard, ScoreRow::upper, ScoreRow::numerator,
                               ScoreRow::denominator, ScoreRow::actual})
        if (line.has(which))
          labels.insert(in_unit(context, context.word(label_of(which)), form_in(line, which)));
  double widest = least_measure_width;
  for (const auto& label : labels) widest = std::max(widest, digits_of(label) + gap);
  return widest;
}

}  // namespace

void set_score_widths(const Context& context, const ScoreBook& book, bool persons) {
  constexpr double million = 1e6;
  constexpr double billion = 1e9;
  auto& sheet = *book.layout(persons).sheet;
  double most = 0;  // as it is shown
  bool any_large = false;
  const auto look_at = [&](double figure) {
    if (figure < large) return;
    any_large = true;
    most = std::max(most, figure / (figure >= very_large ? billion : million));
  };
  for (const auto& grid : book.grids) {
    for (const auto& line : grid.lines(persons)) {
      look_at(largest(line));
      for (const auto& values : line.rows) look_at(most_of(values));
    }
    if (persons) continue;
    for (const auto& score : company_scores(grid)) look_at(most_of(score.values));
  }
  const double measure = widest_measure(context, book, persons);
  sheet.width(measure_column, measure_column, measure);
  const double width = std::max(period_width, figure_looks::width_of_figure(most) - 1);
  sheet.width(warning_column + 1, last_month_column, width);
  // The heads of the standards stand in the same columns; no other is longer.
  const std::array heads = {std::pair(value_column, "Standard"), std::pair(upper_column, "Up to"),
                            std::pair(warning_column, "Warning")};
  double more = measure - least_measure_width;
  for (const auto& [at, head] : heads) {
    const double needed = bold_digits_of(context.word(head)) + right_gap;
    const double own = at == warning_column && persons ? width : std::max(width, needed);
    sheet.width(at, at, own);
    more += own - width;
  }
  // What they take more is taken from the names, so that all is printed as large as before.
  const double label = any_large ? narrow_label_width : label_width;
  sheet.width(label_column, label_column, std::max(least_label_width, label - more));
}

}  // namespace sightline::workbook
