#include "app/present/score_entry.h"

#include "app/present/copied_cells.h"
#include "model/base/text.h"
#include "model/catalog/typed_digits.h"

namespace sightline {
namespace {

constexpr int most_decimals = 6;
constexpr int percent_decimals = 4;

bool may_have_parts(const Kpi& kpi) {
  return kpi.unit == KpiUnit::percent || kpi.unit == KpiUnit::ratio;
}

/// Counts and ratios are no amounts of money, and no millions.
Entry<double> read_count(std::string_view typed, const Catalog& catalog) {
  auto number = read_number(typed, catalog);
  if (const auto* problem = problem_of(number); problem != nullptr && *problem == say_number())
    return msg("This is not a number. Type for example 7, 12.5 or =3+4.");
  return number;
}

Entry<ReadingValue> read_parts(std::string_view above, std::string_view below,
                               const Catalog& catalog) {
  const auto numerator = read_count(above, catalog);
  if (const auto* problem = problem_of(numerator)) return *problem;
  const auto denominator = read_count(below, catalog);
  if (const auto* problem = problem_of(denominator)) return *problem;
  const double divisor = *value_of(denominator);
  if (divisor == 0)
    return msg("Nothing can be divided by 0. Leave the cell blank while there is no reading.");
  return ReadingValue{*value_of(numerator) / divisor, *value_of(numerator), divisor};
}

}  // namespace

Entry<double> read_figure(const Kpi& kpi, std::string_view typed, const Currency& currency,
                          const Catalog& catalog) {
  if (kpi.unit == KpiUnit::percent) {
    const auto percent = read_percent(typed, catalog);
    if (const auto* problem = problem_of(percent)) return *problem;
    return value_of(percent)->fraction;
  }
  if (kpi.unit == KpiUnit::money) {
    const auto money = read_money(typed, currency, catalog);
    if (const auto* problem = problem_of(money)) return *problem;
    return to_units(*value_of(money), currency);
  }
  return read_count(typed, catalog);
}

Entry<ReadingValue> read_reading(const Kpi& kpi, std::string_view typed, const Currency& currency,
                                 const Catalog& catalog) {
  const auto text = trimmed(typed);
  const auto slash = text.find('/');
  if (may_have_parts(kpi) && slash != std::string_view::npos && !text.starts_with('='))
    return read_parts(text.substr(0, slash), text.substr(slash + 1), catalog);
  const auto figure = read_figure(kpi, text, currency, catalog);
  if (const auto* problem = problem_of(figure)) return *problem;
  return ReadingValue{*value_of(figure)};
}

std::string entry_text(const Kpi& kpi, double value, const Catalog& catalog) {
  constexpr double hundred = 100;
  if (kpi.unit == KpiUnit::percent)
    return catalog.form().percent_before +
           catalog.trimmed_number(value * hundred, percent_decimals) + catalog.form().percent_after;
  return catalog.trimmed_number(value, most_decimals);
}

std::string entry_text(const Kpi& kpi, const ReadingValue& value, const Catalog& catalog) {
  if (!may_have_parts(kpi) || !value.numerator || !value.denominator)
    return entry_text(kpi, value.value, catalog);
  return catalog.trimmed_number(*value.numerator, most_decimals) + "/" +
         catalog.trimmed_number(*value.denominator, most_decimals);
}

void put_copied(MonthCell& cell, const Kpi& kpi, const ReadingValue& value,
                const LocaleForm& form) {
  cell.value = value.value;
  cell.is_percent = kpi.unit == KpiUnit::percent;
  if (may_have_parts(kpi) && value.numerator && value.denominator)
    cell.parts =
        copied_number(*value.numerator, form) + "/" + copied_number(*value.denominator, form);
}

}  // namespace sightline
