// The cells of CSV tables, by what they hold.
// Why: a text that people typed is never passed off as the program's own.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "model/base/calendar.h"
#include "model/base/leaf.h"
#include "model/base/money.h"
#include "model/find.h"
#include "reports/export/csv.h"

namespace sightline::csv {

[[nodiscard]] inline CsvCell typed(std::string text) { return {std::move(text), true}; }
[[nodiscard]] inline CsvCell fixed(std::string text) { return {std::move(text), false}; }
[[nodiscard]] inline CsvCell number(double value) { return {csv_number(value)}; }
[[nodiscard]] inline CsvCell number(const std::optional<double>& value) {
  return value ? number(*value) : CsvCell{};
}
[[nodiscard]] inline CsvCell day(const std::optional<Day>& value) {
  return {value ? to_text(*value) : ""};
}
[[nodiscard]] inline CsvCell share(const std::optional<Percent>& value) {
  return value ? number(value->fraction) : CsvCell{};
}
[[nodiscard]] inline CsvCell money(const std::optional<Money>& value, const Currency& currency) {
  return value ? number(to_units(*value, currency)) : CsvCell{};
}
[[nodiscard]] inline CsvCell person(const Plan& plan, const std::optional<Id<Person>>& id) {
  const auto* found = find(plan.people, id);
  return typed(found == nullptr ? "" : found->display_name());
}

}  // namespace sightline::csv
