#include "model/catalog/number_entry.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

#include "model/base/text.h"
#include "model/catalog/currencies.h"
#include "model/catalog/typed_currency.h"
#include "model/catalog/typed_digits.h"

namespace sightline {

namespace {

constexpr std::size_t longest_entry = 200;
constexpr int deepest_parentheses = 20;

void replace_all(std::string& text, std::string_view part, std::string_view by) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
    text.replace(at, part.size(), by);
}

/// Minus signs people type turned into one; of spaces and apostrophes only one between digits.
std::string condensed(std::string_view typed) {
  std::string text(trimmed(typed));
  for (const auto* space : {"\t", "\u00A0", "\u202F", "\u2009", "'", "’"})
    replace_all(text, space, " ");
  for (const auto* minus : {"\u2212", "–"}) replace_all(text, minus, "-");
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ') {
      result += text[at];
    } else if (!result.empty() && is_digit(result.back())) {
      const auto next = text.find_first_not_of(' ', at);
      if (next != std::string::npos && is_digit(text[next])) result += ' ';
    }
  }
  return result;
}

/// Takes `part` away where it stands, once, unless digits on both sides make it nonsense; in a
/// formula everywhere. False when there was nothing to take.
bool drop(std::string& text, std::string_view part) {
  const bool formula = text.starts_with('=');
  bool dropped = false;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    const auto before = text.find_last_not_of(' ', at == 0 ? std::string::npos : at - 1);
    const auto after = text.find_first_not_of(' ', at + part.size());
    if (at > 0 && before != std::string::npos && is_digit(text[before]) &&
        after != std::string::npos && is_digit(text[after]))
      return dropped;
    text.erase(at, part.size());
    dropped = true;
    if (!formula) break;
  }
  return dropped;
}

/// Without the words for the currency: "3m euros", "Euro 5".
std::string without_word(std::string text, const Currency& currency) {
  const auto* known = known_currency(currency.code);
  if (known == nullptr) return text;
  auto small = text;
  std::ranges::transform(small, small.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto is_letter = [&](std::size_t at) {
    return at < small.size() && std::isalpha(static_cast<unsigned char>(small[at])) != 0;
  };
  for (const auto word : known->words) {
    if (word.empty()) continue;
    const auto at = small.find(word);
    if (at == std::string::npos || is_letter(at + word.size())) continue;
    return text.erase(at, word.size());
  }
  return text;
}

/// Reads numbers and arithmetic from left to right. Problems are kept, the first one counts.
class Reader {
 public:
  Reader(std::string_view text, const Separators& separators)
      : rest_(text), separators_(separators) {}

  Entry<double> read_all(bool arithmetic) {
    const double value = arithmetic ? sum(0) : number();
    if (problem_.empty() && !rest_.empty()) problem_ = say_number();
    if (problem_.empty() && !std::isfinite(value))
      problem_ = msg("This can't be computed. Look for a division by zero.");
    if (!problem_.empty()) return problem_;
    return value;
  }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  double fail(Message problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    rest_ = {};
    return 0;
  }

  double sum(int depth) {
    double value = product(depth);
    while (!rest_.empty()) {
      if (take('+'))
        value += product(depth);
      else if (take('-'))
        value -= product(depth);
      else
        break;
    }
    return value;
  }

  double product(int depth) {
    double value = factor(depth);
    while (!rest_.empty()) {
      if (take('*'))
        value *= factor(depth);
      else if (take('/'))
        value /= factor(depth);
      else
        break;
    }
    return value;
  }

  double factor(int depth) {
    if (depth > deepest_parentheses) return fail(say_number());
    if (take('-')) return -factor(depth + 1);
    if (take('+')) return factor(depth + 1);
    if (!take('(')) return number();
    const double value = sum(depth + 1);
    if (!take(')')) return fail(msg("A parenthesis is not closed."));
    return value;
  }

  /// Digits with separators and an ending for thousands, millions, billions or per cent.
  double number() {
    const auto end = rest_.find_first_not_of("0123456789., ");
    const auto digits = rest_.substr(0, end);
    if (std::ranges::none_of(digits, is_digit)) return fail(say_number());
    const auto typed = plain_digits(digits, separators_);
    const auto* plain = std::get_if<std::string>(&typed);
    if (!plain) return fail(std::get<Message>(typed));
    double value = 0;
    const auto read = std::from_chars(plain->data(), plain->data() + plain->size(), value);
    if (read.ec != std::errc{} || read.ptr != plain->data() + plain->size())
      return fail(say_number());
    rest_.remove_prefix(digits.size());
    return value * ending();
  }

  double ending() {
    const auto same = [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) == b;
    };
    const auto begins = [&](std::string_view word) {
      return rest_.size() >= word.size() &&
             std::ranges::equal(rest_.substr(0, word.size()), word, same);
    };
    struct Ending {
      std::string_view text;
      double factor;
      bool abbreviated = false;  ///< may end with a point, as in "Mio."
    };
    // Longer ones first.
    static constexpr Ending endings[] = {
        {"milliarden", 1e9}, {"milliards", 1e9}, {"milliarde", 1e9}, {"milliard", 1e9},
        {"millionen", 1e6},  {"millones", 1e6},  {"millions", 1e6},  {"million", 1e6},
        {"millón", 1e6},     {"tausend", 1e3},   {"thousand", 1e3},  {"milm", 1e9},
        {"mrd", 1e9, true},  {"mio", 1e6, true}, {"tsd", 1e3, true}, {"mln", 1e6},
        {"md", 1e9},         {"mn", 1e6},        {"bn", 1e9},        {"k", 1e3},
        {"m", 1e6},          {"%", 0.01}};
    for (const auto& known : endings) {
      if (!begins(known.text)) continue;
      rest_.remove_prefix(known.text.size());
      if (known.abbreviated) take('.');
      return known.factor;
    }
    // It is a thousand times more in some languages than in others.
    if (begins("b"))
      return fail(
          msg("A billion is a thousand millions to some and a million millions to others. "
              "Type for example 1.5bn or 1500m."));
    return 1;
  }

  std::string_view rest_;
  Separators separators_;
  Message problem_;
};

Entry<double> read_condensed(std::string text, Separators separators) {
  if (text.empty() || text.size() > longest_entry) return say_number();
  if (text.starts_with('=')) {
    separators.own_decimals = true;
    return Reader(text.substr(1), separators).read_all(true);
  }
  const bool bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (bracketed) text = text.substr(1, text.size() - 2);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  auto read = Reader(text, separators).read_all(false);
  if (auto* value = std::get_if<double>(&read); value && bracketed != negative) *value = -*value;
  return read;
}

Message say_percentage() {
  return msg("This is not a percentage. Type for example 12, 12.5 % or =3/8*100.");
}

bool is_percentage(std::string_view condensed_text) {
  return !condensed_text.starts_with('=') && condensed_text.ends_with('%');
}

}  // namespace

Entry<double> read_number(std::string_view text, const Catalog& catalog) {
  return read_condensed(condensed(text), separators_of(catalog.form()));
}

Entry<Money> read_money(std::string_view text, const Currency& currency, const Catalog& catalog) {
  const auto symbol = currency_symbol(currency);
  std::string amount(trimmed(text));
  // A T of a currency is a thousand of it; alone it could be a trillion.
  for (const auto& one : {symbol, currency.code}) replace_all(amount, "T" + one, "k");
  const bool is_dollar = (symbol.ends_with('$') && currency.code.ends_with('D')) ||
                         currency.code == "SGD" || currency.code == "TWD";
  amount = without_word(std::move(amount), is_dollar ? Currency{"USD"} : currency);
  if (!drop(amount, symbol) && !drop(amount, currency.code) && symbol.ends_with('$'))
    drop(amount, "$");
  auto plain = condensed(amount);
  if (is_percentage(plain))
    return msg("An amount is needed here, not a percentage. Type for example 6.2m or =1200*12%.");
  auto separators = separators_of(catalog.form());
  separators.own_decimals = decimal_places(currency) == 3;
  const auto read = read_condensed(std::move(plain), separators);
  const auto* value = value_of(read);
  // Of all that was typed: "CA$3m" without the plan's own "$" names no currency any more.
  const auto typed = value ? std::nullopt : typed_currency(text);
  const bool is_own = typed && symbol.ends_with('$') && typed->code == "USD";
  if (typed && *typed != currency && !is_own)
    return msg("‘{1}’ is in {2}, and the plan counts in {3}. Type the amount in {3}.",
               trimmed(text), typed->code, currency.code);
  if (!value) return *problem_of(read);
  if (std::abs(*value) * static_cast<double>(minor_per_unit(currency)) >
      static_cast<double>(max_money))
    return msg("This amount is too large.");
  return from_units(*value, currency);
}

Entry<Percent> read_percent(std::string_view text, const Catalog& catalog) {
  auto plain = condensed(text);
  auto separators = separators_of(catalog.form());
  separators.own_decimals = true;
  if (plain.starts_with('=')) replace_all(plain, "%", "");
  if (plain.starts_with('%'))
    plain.erase(0, 1);
  else if (plain.ends_with('%'))
    plain.pop_back();
  if (plain.find('%') != std::string::npos) return say_percentage();
  const auto read = read_condensed(std::move(plain), separators);
  const auto* value = value_of(read);
  if (!value) return *problem_of(read) == say_number() ? say_percentage() : *problem_of(read);
  return Percent{*value / 100};
}

Entry<Fte> read_fte(std::string_view text, const Catalog& catalog) {
  auto plain = condensed(text);
  if (is_percentage(plain))
    return msg("A headcount is needed here, not a percentage. Type for example 7.5 or =40*12%.");
  const auto read = read_condensed(std::move(plain), separators_of(catalog.form()));
  const auto* value = value_of(read);
  if (!value) return *problem_of(read);
  if (*value < 0) return msg("A headcount can't be negative.");
  if (*value * 100 > static_cast<double>(max_fte)) return msg("This headcount is too large.");
  return fte_from_units(*value);
}

}  // namespace sightline
