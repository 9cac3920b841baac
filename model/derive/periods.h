// Periods: cycles, fiscal years and trailing twelve months, and what a figure comes to in them.
// Why: flows are summed and levels are read at the end; every subtotal of window and workbook is
// made here.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.h"

namespace sightline {

/// Consecutive months, both ends included.
struct Period {
  Month first = std::chrono::year{2026} / 1;
  Month last = std::chrono::year{2026} / 1;

  bool operator==(const Period&) const = default;
  [[nodiscard]] int length() const { return months_between(first, last) + 1; }
  [[nodiscard]] bool contains(Month month) const { return first <= month && month <= last; }
};

[[nodiscard]] Period period_of(const Cycle& cycle);
/// The plan's 18 months.
[[nodiscard]] Period horizon_of(const Plan& plan);
/// The twelve months that end with `month`.
[[nodiscard]] Period trailing_12(Month month);

/// A fiscal year is named by the calendar year it ends in: with a start in July, July 2026 belongs
/// to 2027.
struct FiscalYear {
  int year = 2026;
  Period months;

  bool operator==(const FiscalYear&) const = default;
};
/// `start` is the month it begins with, 1 … 12; any other number counts as January.
[[nodiscard]] FiscalYear fiscal_year_of(Month month, int start);
/// Those that the plan's 18 months touch, each with only its months within the plan.
[[nodiscard]] std::vector<FiscalYear> fiscal_years(const Plan& plan);

/// A figure over a period and how many of its months have a value ("2 of 3 months").
template <class T>
struct Total {
  std::optional<T> value;
  int months = 0;
  int of = 0;

  bool operator==(const Total&) const = default;
  [[nodiscard]] bool complete() const { return months == of; }
};

/// A flow: the sum of the months that have a value; none when no month has one.
template <class T>
[[nodiscard]] Total<T> sum(const Series<T>& series, const Period& period) {
  Total<T> total{std::nullopt, 0, period.length()};
  const auto& values = series.values();
  for (auto at = values.lower_bound(period.first); at != values.end() && at->first <= period.last;
       ++at) {
    total.value = total.value.value_or(T{}) + at->second;
    ++total.months;
  }
  return total;
}

/// A level: its last month; none when that has no value.
template <class T>
[[nodiscard]] Total<T> level(const Series<T>& series, const Period& period) {
  auto total = sum(series, period);
  total.value = series.at(period.last);
  return total;
}

/// Money flows, headcount is a level.
[[nodiscard]] inline Total<Money> over(const Series<Money>& series, const Period& period) {
  return sum(series, period);
}
[[nodiscard]] inline Total<Fte> over(const Series<Fte>& series, const Period& period) {
  return level(series, period);
}

}  // namespace sightline
