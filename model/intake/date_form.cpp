#include "model/intake/date_form.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/base/text.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::size_t longest_date = 40;
constexpr std::size_t most_parts = 6;

/// A run of digits or of letters.
struct Part {
  std::string_view text;
  bool digits = false;
};

struct Parts {
  std::array<Part, most_parts> at;
  std::size_t count = 0;
};

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

/// Without the time of day: what follows a 'T' between digits, or a blank before hours.
std::string_view without_time(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  auto from = colon;
  while (from > 0 && is_digit(text[from - 1])) --from;
  if (from == 0) return text;
  const char before = text[from - 1];
  if (before != 'T' && before != 't' && before != ' ' && before != ',') return text;
  return trimmed(text.substr(0, from - 1));
}

std::optional<Parts> parts_of(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  text = without_time(text);
  Parts parts;
  for (std::size_t at = 0; at < text.size();) {
    const bool digits = is_digit(text[at]);
    if (!digits && !is_letter(text[at])) {
      if (std::string_view(" ./-,'").find(text[at]) == std::string_view::npos) return std::nullopt;
      ++at;
      continue;
    }
    const auto from = at;
    while (at < text.size() && (digits ? is_digit(text[at]) : is_letter(text[at]))) ++at;
    if (parts.count == most_parts) return std::nullopt;
    parts.at[parts.count++] = {text.substr(from, at - from), digits};
  }
  return parts;
}

int number_of(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc{} ? value : -1;
}

int year_of(const Part& part) {
  const int year = number_of(part.text);
  return part.text.size() <= 2 && year >= 0 ? 2000 + year : year;
}

std::optional<Day> day_of(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const Day made{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                 std::chrono::day{static_cast<unsigned>(day)}};
  return is_valid(made) ? std::optional(made) : std::nullopt;
}

std::optional<Month> month_from(int year, int month) {
  if (year < first_year || year > last_year || month < 1 || month > 12) return std::nullopt;
  return Month{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}};
}

/// 1 … 12 by its name, or 0.
int named_month(std::string_view word, const MonthNames& names) {
  const auto wanted = folded(word);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::ranges::find(names[i], wanted) != names[i].end()) return static_cast<int>(i) + 1;
  return 0;
}

/// Digits alone; nothing when a word stands among them that is no month.
struct Numbers {
  std::array<Part, most_parts> at;
  std::size_t count = 0;
  int month = 0;  ///< by name
};

std::optional<Numbers> numbers_of(const Parts& parts, const MonthNames& names) {
  Numbers numbers;
  for (std::size_t i = 0; i < parts.count; ++i) {
    const auto& part = parts.at[i];
    if (part.digits) {
      numbers.at[numbers.count++] = part;
      continue;
    }
    const int named = named_month(part.text, names);
    if (named == 0 || numbers.month != 0) return std::nullopt;
    numbers.month = named;
  }
  return numbers;
}

std::optional<Day> packed(std::string_view digits) {
  if (digits.size() != 8) return std::nullopt;
  return day_of(number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                number_of(digits.substr(6)));
}

/// Its year stands first and has four digits, so there is one way to read it.
bool year_first(const Numbers& numbers) {
  return numbers.count > 0 && numbers.at[0].text.size() == 4;
}

std::optional<Day> date_from(const Numbers& numbers, DateForm form) {
  const auto value = [&](std::size_t i) { return number_of(numbers.at[i].text); };
  if (numbers.month != 0) {
    if (numbers.count != 2) return std::nullopt;
    if (year_first(numbers)) return day_of(value(0), numbers.month, value(1));
    return day_of(year_of(numbers.at[1]), numbers.month, value(0));
  }
  if (numbers.count == 1) return packed(numbers.at[0].text);
  if (numbers.count != 3) return std::nullopt;
  if (year_first(numbers)) return day_of(value(0), value(1), value(2));
  if (form == DateForm::ymd) return std::nullopt;
  const bool day_first = form == DateForm::dmy;
  return day_of(year_of(numbers.at[2]), value(day_first ? 1 : 0), value(day_first ? 0 : 1));
}

}  // namespace

std::optional<Day> read_typed_date(std::string_view text, DateForm form, const MonthNames& names) {
  if (const auto iso = parse_day(text)) return iso;
  const auto parts = parts_of(text);
  if (!parts) return std::nullopt;
  const auto numbers = numbers_of(*parts, names);
  return numbers ? date_from(*numbers, form) : std::nullopt;
}

std::optional<Month> read_typed_month(std::string_view text, DateForm form,
                                      const MonthNames& names) {
  const auto parts = parts_of(text);
  if (!parts) return std::nullopt;
  const auto numbers = numbers_of(*parts, names);
  if (!numbers) return std::nullopt;
  const auto value = [&](std::size_t i) { return number_of(numbers->at[i].text); };
  if (numbers->month != 0 && numbers->count == 1)
    return month_from(year_of(numbers->at[0]), numbers->month);
  if (numbers->month == 0 && numbers->count == 2) {
    if (year_first(*numbers)) return month_from(value(0), value(1));
    if (numbers->at[1].text.size() == 4) return month_from(value(1), value(0));
    return std::nullopt;
  }
  const auto day = date_from(*numbers, form);
  return day ? std::optional(month_of(*day)) : std::nullopt;
}

FoundDateForm recognize_dates(std::span<const std::string_view> cells, const MonthNames& names,
                              DateForm otherwise) {
  std::size_t day_first = 0;
  std::size_t month_first = 0;
  std::size_t other = 0;
  FoundDateForm found;
  for (const auto cell : cells) {
    if (trimmed(cell).empty()) continue;
    if (read_typed_date(cell, DateForm::ymd, names)) {
      ++other;
      found.any = true;
      continue;
    }
    const auto as_dmy = read_typed_date(cell, DateForm::dmy, names);
    const auto as_mdy = read_typed_date(cell, DateForm::mdy, names);
    found.any = found.any || as_dmy || as_mdy;
    if (as_dmy) ++day_first;
    if (as_mdy) ++month_first;
    if (as_dmy && as_mdy && as_dmy != as_mdy && found.example.empty())
      found.example = std::string(trimmed(cell));
  }
  if (day_first == 0 && month_first == 0) return found;
  found.ambiguous = day_first == month_first && !found.example.empty();
  found.form = day_first > month_first      ? DateForm::dmy
               : month_first > day_first    ? DateForm::mdy
               : otherwise == DateForm::ymd ? DateForm::dmy
                                            : otherwise;
  return found;
}

}  // namespace sightline
