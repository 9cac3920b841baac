#include "model/base/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sightline {

namespace {

bool in_range(std::chrono::year year) { return int{year} >= first_year && int{year} <= last_year; }

/// A number of exactly `text.size()` digits.
std::optional<int> digits(std::string_view text) {
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// So many digits of a number that has no more, from that place on.
void put_digits(std::string& text, std::size_t at, std::size_t count, unsigned number) {
  for (auto i = at + count; i-- > at; number /= 10) text[i] = static_cast<char>('0' + number % 10);
}

}  // namespace

bool is_valid(Day day) { return day.ok() && in_range(day.year()); }
bool is_valid(Month month) { return month.ok() && in_range(month.year()); }

int days_between(Day from, Day to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Day add_days(Day day, int days) { return std::chrono::sys_days{day} + std::chrono::days{days}; }

// A plan has thousands of them, which are written with every edit that is put aside.
std::string to_text(Day day) {
  if (is_valid(day)) {
    std::string text = "0000-00-00";
    put_digits(text, 0, 4, static_cast<unsigned>(int{day.year()}));
    put_digits(text, 5, 2, unsigned{day.month()});
    put_digits(text, 8, 2, unsigned{day.day()});
    return text;
  }
  return fmt::format("{}-{:02}", to_text(month_of(day)), unsigned{day.day()});
}

std::string to_text(Month month) {
  return fmt::format("{:04}-{:02}", int{month.year()}, unsigned{month.month()});
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto number = digits(text.substr(5, 2));
  if (!year || !number) return std::nullopt;
  const Month month{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*number)}};
  return is_valid(month) ? std::optional{month} : std::nullopt;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const auto number = digits(text.substr(8, 2));
  if (!month || !number) return std::nullopt;
  const Day day{month->year(), month->month(), std::chrono::day{static_cast<unsigned>(*number)}};
  return is_valid(day) ? std::optional{day} : std::nullopt;
}

}  // namespace sightline
