// In what form the figures of a scorecard's line are shown; score_sheet.h says what for.
#include <algorithm>
#include <cmath>

#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

// Whole numbers stay whole.
Form number_form(const ScoreLine& line, ScoreRow which) {
  const double most = which == ScoreRow::actual ? largest(line) : most_of(line.row(which));
  if (most >= large) return form_of_large(most);
  const auto whole = [](const std::optional<double>& value) {
    return !value || *value == std::floor(*value);
  };
  const bool all =
      std::ranges::all_of(line.row(which), whole) &&
      (which != ScoreRow::actual || std::ranges::all_of(line.row(ScoreRow::standard), whole));
  return all ? Form::count : Form::ratio;
}

}  // namespace

double most_of(const ScoreValues& values) {
  double most = 0;
  for (const auto& value : values) most = std::max(most, std::abs(value.value_or(0)));
  return most;
}

double largest(const ScoreLine& line) {
  double most = 0;
  for (const auto row : {ScoreRow::actual, ScoreRow::standard, ScoreRow::upper})
    most = std::max(most, most_of(line.row(row)));
  for (const auto& standard : line.standards)
    most = std::max({most, std::abs(standard.value), std::abs(standard.upper)});
  return most;
}

Form form_of(const ScoreLine& line) {
  switch (line.kpi->unit) {
    case KpiUnit::percent:
      return Form::percent;
    case KpiUnit::money:
      return largest(line) >= large ? form_of_large(largest(line)) : Form::money;
    case KpiUnit::ratio:
      return Form::ratio;
    default:
      return number_form(line, ScoreRow::actual);
  }
}

Form form_in(const ScoreLine& line, ScoreRow which) {
  const bool part = which == ScoreRow::numerator || which == ScoreRow::denominator;
  return part ? number_form(line, which) : form_of(line);
}

}  // namespace sightline::workbook
