#include "model/intake/number_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "model/base/text.h"
#include "model/intake/typed_currency.h"

namespace sightline {
namespace {

constexpr std::size_t longest_number = 60;

/// The bare figure: digits and separators, spaces and apostrophes as ' '.
struct Bare {
  std::string digits;
  bool negative = false;
  bool percent = false;
  std::string_view currency;
};

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

bool take_space(std::string_view& text) {
  constexpr std::array<std::string_view, 4> spaces = {" ", "\u00A0", "\u202F", "\u2009"};
  return std::ranges::any_of(spaces, [&](auto space) { return take(text, space); });
}

bool take_apostrophe(std::string_view& text) { return take(text, "'") || take(text, "\u2019"); }
bool take_minus(std::string_view& text) { return take(text, "-") || take(text, "\u2212"); }

std::optional<Bare> bare_of(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_number) return std::nullopt;
  Bare bare;
  bool bracket = false;
  bool closed = false;
  bool ended = false;
  while (!text.empty()) {
    if (is_digit(text.front()) || text.front() == '.' || text.front() == ',') {
      if (ended || closed) return std::nullopt;
      bare.digits += text.front();
      text.remove_prefix(1);
    } else if (take_space(text)) {
      if (!bare.digits.empty()) bare.digits += ' ';
    } else if (!bare.digits.empty() && take_apostrophe(text)) {
      bare.digits += ' ';
    } else if (take_minus(text)) {
      if (bare.negative || bracket) return std::nullopt;
      bare.negative = true;
      ended = !bare.digits.empty();
    } else if (bare.digits.empty() && take(text, "+")) {
    } else if (bare.digits.empty() && !bracket && take(text, "(")) {
      bracket = true;
    } else if (bracket && !closed && !bare.digits.empty() && take(text, ")")) {
      closed = true;
    } else if (!bare.digits.empty() && !bare.percent && take(text, "%")) {
      bare.percent = ended = true;
    } else if (const auto currency = take_currency(text)) {
      if (!bare.currency.empty() && bare.currency != *currency) return std::nullopt;
      bare.currency = *currency;
      ended = !bare.digits.empty();
    } else {
      return std::nullopt;
    }
  }
  if (bracket != closed || (bracket && bare.negative)) return std::nullopt;
  bare.negative = bare.negative || bracket;
  while (bare.digits.ends_with(' ')) bare.digits.pop_back();
  if (std::ranges::none_of(bare.digits, is_digit)) return std::nullopt;
  return bare;
}

/// Groups of three, of two before them as in India; the first may be shorter. Nobody writes a zero
/// before thousands: 0.050 has decimals.
bool are_thousands(std::string_view whole, char group) {
  std::size_t in_group = 0;
  std::size_t groups = 0;
  for (auto at = whole.rbegin(); at != whole.rend(); ++at) {
    if (is_digit(*at)) {
      if (++in_group > 3 && groups > 0) return false;
      continue;
    }
    if (*at != group && *at != ' ') return false;
    if (groups == 0 ? in_group != 3 : in_group < 2) return false;
    in_group = 0;
    ++groups;
  }
  return groups == 0 || (in_group > 0 && whole.front() != '0');
}

/// Digits with nothing but a '.' before decimals.
std::optional<std::string> plain(std::string_view digits, NumberForm form) {
  const char decimal = form == NumberForm::point ? '.' : ',';
  const char group = form == NumberForm::point ? ',' : '.';
  const auto at = digits.find(decimal);
  const auto whole = digits.substr(0, at);
  const auto decimals = at == std::string_view::npos ? std::string_view{} : digits.substr(at + 1);
  if (!are_thousands(whole, group) || !std::ranges::all_of(decimals, is_digit)) return std::nullopt;
  std::string text = "0";
  std::ranges::copy_if(whole, std::back_inserter(text), is_digit);
  if (!decimals.empty()) text.append(".").append(decimals);
  return text;
}

}  // namespace

std::optional<TypedNumber> read_typed_number(std::string_view text, NumberForm form) {
  const auto bare = bare_of(text);
  if (!bare) return std::nullopt;
  const auto digits = plain(bare->digits, form);
  if (!digits) return std::nullopt;
  TypedNumber number;
  const auto* end = digits->data() + digits->size();
  const auto read = std::from_chars(digits->data(), end, number.value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number.value))
    return std::nullopt;
  if (bare->negative) number.value = -number.value;
  number.percent = bare->percent;
  number.currency = bare->currency;
  if (number.percent) number.value /= 100;
  return number;
}

FoundNumberForm recognize_numbers(std::span<const std::string_view> cells, NumberForm otherwise) {
  std::size_t point = 0;
  std::size_t comma = 0;
  std::string doubtful;
  for (const auto cell : cells) {
    const auto bare = bare_of(cell);
    if (!bare || bare->digits.find_first_of(".,") == std::string::npos) continue;
    const auto as_point = plain(bare->digits, NumberForm::point);
    const auto as_comma = plain(bare->digits, NumberForm::comma);
    if (as_point && !as_comma) ++point;
    if (as_comma && !as_point) ++comma;
    if (!as_point || !as_comma || !doubtful.empty()) continue;
    const auto& read = otherwise == NumberForm::point ? *as_point : *as_comma;
    const auto& other = otherwise == NumberForm::point ? *as_comma : *as_point;
    if (read.find('.') != std::string::npos && other.find('.') == std::string::npos)
      doubtful = std::string(cell);
  }
  if (point == comma) return {otherwise, false, doubtful};
  return {point > comma ? NumberForm::point : NumberForm::comma, true};
}

bool is_nothing(std::string_view cell) {
  constexpr std::array<std::string_view, 5> dashes = {"", "-", "\u2013", "\u2014", "n/a"};
  return std::ranges::find(dashes, cell) != dashes.end();
}

}  // namespace sightline
