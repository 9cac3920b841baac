// Dates as people type them.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/base/text.h"
#include "model/catalog/number_entry.h"
#include "model/locale/language.h"

namespace sightline {

namespace {

/// Digits or letters; everything else parts them.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  bool digits = false;
  for (const char c : text) {
    const bool digit = is_digit(c);
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80) != 0;
    if (!digit && !letter) {
      open = false;
      continue;
    }
    if (!open || digit != digits) words.emplace_back();
    words.back() += c;
    open = true;
    digits = digit;
  }
  return words;
}

std::optional<int> typed_number(const std::string& word) {
  int value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (read.ec != std::errc{} || read.ptr != word.data() + word.size()) return std::nullopt;
  return value;
}

/// 1 … 12 when the word is the beginning (three letters at least) of one month's name alone.
std::optional<int> month_of_word(const std::string& word, const LocaleForm& form) {
  if (length(word) < 3) return std::nullopt;
  const auto wanted = small_letters(word);
  const auto begun_by_it = [&](const LocaleForm& names) {
    std::set<int> months;
    for (std::size_t i = 0; i < names.months.size(); ++i)
      if (small_letters(names.months[i]).starts_with(wanted) ||
          small_letters(names.short_months[i]).starts_with(wanted))
        months.insert(static_cast<int>(i) + 1);
    return months;
  };
  auto months = begun_by_it(form);
  if (months.empty()) months = begun_by_it(english_form());
  return months.size() == 1 ? std::optional{*months.begin()} : std::nullopt;
}

std::optional<Day> day_from(int year, int month, int day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const Day made{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                 std::chrono::day{static_cast<unsigned>(day)}};
  return is_valid(made) ? std::optional{made} : std::nullopt;
}

/// Without a year: the one that brings the date nearest to today.
std::optional<Day> nearest(int month, int day, Day today) {
  std::optional<Day> best;
  for (int year = int{today.year()} - 1; year <= int{today.year()} + 1; ++year) {
    const auto candidate = day_from(year, month, day);
    if (candidate &&
        (!best || std::abs(days_between(today, *candidate)) < std::abs(days_between(today, *best))))
      best = candidate;
  }
  return best;
}

/// The first 29 February from `today` on.
Day next_leap_day(Day today) {
  auto year = today.year();
  while (!year.is_leap() || year / 2 / 29 < today) ++year;
  return year / 2 / 29;
}

/// A date as it was written: its year may be missing, and there need not be such a day.
struct Written {
  std::optional<int> year;
  int month = 0;
  int day = 0;
};

int full_year(int year) { return year < 100 ? 2000 + year : year; }

std::optional<Written> from_words(const std::vector<std::string>& words, const LocaleForm& form) {
  std::vector<int> numbers;
  std::optional<int> month;
  for (const auto& word : words) {
    if (const auto number = typed_number(word))
      numbers.push_back(*number);
    else if (const auto named = month_of_word(word, form); named && !month)
      month = named;
    else
      return std::nullopt;
  }
  if (month) {
    if (numbers.size() == 1) return Written{{}, *month, numbers[0]};
    if (numbers.size() == 2) return Written{full_year(numbers[1]), *month, numbers[0]};
    return std::nullopt;
  }
  const bool month_first = form.order == DateOrder::month_day_year;
  if (numbers.size() != 2 && numbers.size() != 3) return std::nullopt;
  if (numbers.size() == 3 && numbers[0] > 31) return Written{numbers[0], numbers[1], numbers[2]};
  Written written{{}, numbers[month_first ? 0 : 1], numbers[month_first ? 1 : 0]};
  if (numbers.size() == 3) written.year = full_year(numbers[2]);
  return written;
}

}  // namespace

Entry<Day> read_date(std::string_view text, Day today, const Catalog& catalog) {
  const auto typed = trimmed(text);
  if (const auto iso = parse_day(typed)) return *iso;
  // A dot says which order is meant, whatever the language.
  auto form = catalog.form();
  if (typed.find('.') != std::string_view::npos) form.order = DateOrder::day_month_year;
  if (const auto written = typed.size() <= 40 ? from_words(words_of(typed), form) : std::nullopt) {
    const auto day = written->year ? day_from(*written->year, written->month, written->day)
                                   : nearest(written->month, written->day, today);
    if (day) return *day;
    if (!written->year && written->month == 2 && written->day == 29)
      return msg("Only leap years have a 29 February. Add the year: {1}.", next_leap_day(today));
  }
  return msg("‘{1}’ is not a date. Type for example 2026-03-31 or 31 Mar 2026.",
             typed.substr(0, 40));
}

}  // namespace sightline
