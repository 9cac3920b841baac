// Days and months: civil dates with no time zone, the keys of everything that has a time.
// Why: targets, cycles and actions are keyed by date, so the horizon can roll without renumbering
// anything.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sightline {

using Day = std::chrono::year_month_day;
using Month = std::chrono::year_month;

inline constexpr int week_days = 7;
inline constexpr int quarter_months = 3;
inline constexpr int year_months = 12;

/// Years a plan may speak of; outside them a date is a typing mistake.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2200;

/// True for a day (month) that exists and lies in first_year … last_year.
[[nodiscard]] bool is_valid(Day day);
[[nodiscard]] bool is_valid(Month month);

[[nodiscard]] constexpr Month month_of(Day day) { return day.year() / day.month(); }
[[nodiscard]] constexpr Day first_day(Month month) { return month / 1; }
[[nodiscard]] constexpr Day last_day(Month month) { return month / std::chrono::last; }
/// Months from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] constexpr int months_between(Month from, Month to) {
  return static_cast<int>((to - from).count());
}
/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(Day from, Day to);
[[nodiscard]] Day add_days(Day day, int days);
[[nodiscard]] constexpr Month add_months(Month month, int months) {
  return month + std::chrono::months{months};
}

/// "2026-03-31" and "2026-03" (ISO 8601), whatever the locale.
[[nodiscard]] std::string to_text(Day day);
[[nodiscard]] std::string to_text(Month month);
/// Reads the ISO form only; nothing for any other text, for days that don't exist and for years out
/// of range.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::optional<Month> parse_month(std::string_view text);

}  // namespace sightline
