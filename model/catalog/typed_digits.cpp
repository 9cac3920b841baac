#include "model/catalog/typed_digits.h"

#include <algorithm>
#include <vector>

#include "model/base/text.h"

namespace sightline {

namespace {

using Digits = std::variant<std::string, Message>;

/// The lengths of the groups that `separator` parts `digits` into.
std::vector<std::size_t> group_lengths(std::string_view digits, char separator) {
  std::vector<std::size_t> lengths{0};
  for (const char c : digits) {
    if (c == separator)
      lengths.push_back(0);
    else
      ++lengths.back();
  }
  return lengths;
}

/// Whether thousands are parted well: groups of three behind a first of one to three; with commas
/// also as in India, groups of two between a first of one or two and a last of three.
bool groups_well(std::string_view digits, char separator) {
  const auto lengths = group_lengths(digits, separator);
  if (lengths.size() < 2 || lengths.front() == 0 || lengths.back() != 3) return false;
  const auto all_others_are = [&](std::size_t length) {
    return std::all_of(lengths.begin() + 1, lengths.end() - 1,
                       [length](std::size_t found) { return found == length; });
  };
  if (lengths.front() <= 3 && all_others_are(3)) return true;
  return separator == ',' && lengths.front() <= 2 && all_others_are(2);
}

/// `digits` with `decimal` as the point and every other separator gone.
std::string with_point(std::string_view digits, char decimal) {
  std::string plain;
  for (const char c : digits) {
    if (is_digit(c)) plain += c;
    if (c == decimal) plain += '.';
  }
  return plain;
}

std::string without_end_zeros(std::string text, char decimal) {
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with(decimal)) text.pop_back();
  return text;
}

Message say_ambiguous(std::string_view digits, char separator, char decimal) {
  std::string as_decimals(digits);
  std::ranges::replace(as_decimals, separator, decimal);
  return msg("‘{1}’ could mean {2} or {3}. Type it one of these two ways.", digits,
             with_point(digits, '\0'), without_end_zeros(as_decimals, decimal));
}

/// Thousands up to `point` (or the end), then decimals without any separator.
Digits grouped(std::string_view digits, char group, std::size_t point) {
  const auto behind =
      point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
  if (behind.find_first_of(" .,") != std::string_view::npos) return say_number();
  if (!groups_well(digits.substr(0, point), group)) return say_number();
  return with_point(digits, point == std::string_view::npos ? '\0' : digits[point]);
}

/// One '.' or ',' and nothing else.
Digits lone(std::string_view digits, std::size_t at, const Separators& separators) {
  const char found = digits[at];
  const auto behind = digits.size() - at - 1;
  if (behind == 0 && found != separators.decimal) return say_number();
  // Nobody begins thousands with a zero.
  const bool could_be_thousands = behind == 3 && at > 0 && !digits.starts_with('0');
  if (!could_be_thousands) return with_point(digits, found);
  if (found == separators.group && at <= 3) return with_point(digits, '\0');
  if (found == separators.decimal && (separators.own_decimals || at > 3))
    return with_point(digits, found);
  return say_ambiguous(digits, found, separators.decimal);
}

}  // namespace

Message say_number() {
  return msg("This is not a number. Type for example 6.2m, 450k, 1200 or =1200*1.1.");
}

Separators separators_of(const LocaleForm& form) {
  const char decimal = form.decimal == "," ? ',' : '.';
  const char other = decimal == '.' ? ',' : '.';
  return {decimal, form.group.size() == 1 && form.group.front() == other ? other : ' '};
}

Digits plain_digits(std::string_view digits, const Separators& separators) {
  const auto last = digits.find_last_of(".,");
  if (digits.find(' ') != std::string_view::npos)
    return grouped(digits, ' ', digits.find_first_of(".,"));
  if (last == std::string_view::npos) return std::string(digits);
  const char found = digits[last];
  const char other = found == '.' ? ',' : '.';
  if (digits.find(other) != std::string_view::npos) return grouped(digits, other, last);
  if (digits.find(found) != last) return grouped(digits, found, std::string_view::npos);
  return lone(digits, last, separators);
}

}  // namespace sightline
