#include "model/catalog/number_entry.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "model/base/text.h"

namespace sightline {

namespace {

constexpr std::size_t longest_entry = 200;
constexpr int deepest_parentheses = 20;

Message say_number() {
  return msg("This is not a number. Type for example 6.2m, 450k, 1200 or =1200*1.1.");
}

Message say_ambiguous(std::string_view text) {
  return msg("‘{1}’ could mean two numbers. Type it without separators between thousands.", text);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void erase_all(std::string& text, std::string_view part) {
  if (part.empty()) return;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
    text.erase(at, part.size());
}

/// Without spaces of any kind, and with the minus signs people type turned into one.
std::string condensed(std::string_view typed) {
  std::string text(trimmed(typed));
  for (const auto* space : {" ", "\t", "\u00A0", "\u202F", "\u2009", "'", "’"})
    erase_all(text, space);
  for (const std::string_view minus : {"\u2212", "–"}) {
    const auto at = text.find(minus);
    if (at != std::string::npos) text.replace(at, minus.size(), "-");
  }
  return text;
}

/// Whether `separator` parts `digits` into groups of three, the first of one to three.
bool groups_well(std::string_view digits, char separator) {
  auto at = digits.find(separator);
  if (at == 0 || at > 3) return false;
  while (at != std::string_view::npos) {
    const auto next = digits.find(separator, at + 1);
    const auto end = next == std::string_view::npos ? digits.size() : next;
    if (end - at - 1 != 3) return false;
    at = next;
  }
  return true;
}

/// Digits with '.' and ',' to a plain number with '.', or nothing when it is none; `ambiguous` when
/// it could be read in two ways.
std::optional<std::string> plain_digits(std::string_view digits, char decimal, bool& ambiguous) {
  const char group = decimal == '.' ? ',' : '.';
  const auto decimals = std::ranges::count(digits, decimal);
  const auto groups = std::ranges::count(digits, group);
  std::string plain(digits);
  const auto with = [&](char gone, char point) {
    std::erase(plain, gone);
    std::ranges::replace(plain, point, '.');
    return plain;
  };
  if (groups == 0 && decimals <= 1) return with(group, decimal);
  if (decimals == 0 && groups_well(digits, group)) return with(group, decimal);
  if (decimals == 1 && digits.rfind(group) < digits.find(decimal) &&
      groups_well(digits.substr(0, digits.find(decimal)), group))
    return with(group, decimal);
  // Not this language's way: another language's, if only one reading is left.
  if (groups == 1 && decimals == 0) {
    const auto behind = digits.size() - digits.find(group) - 1;
    ambiguous = behind == 3;
    return ambiguous || behind == 0 ? std::nullopt : std::optional{with(decimal, group)};
  }
  if (groups == 1 && digits.rfind(decimal) < digits.find(group) &&
      groups_well(digits.substr(0, digits.find(group)), decimal))
    return with(decimal, group);
  if (groups == 0 && groups_well(digits, decimal)) return with(decimal, group);
  return std::nullopt;
}

/// Reads numbers and arithmetic from left to right. Problems are kept, the first one counts.
class Reader {
 public:
  Reader(std::string_view text, char decimal) : rest_(text), decimal_(decimal) {}

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
    const auto end =
        std::ranges::find_if_not(rest_, [](char c) { return is_digit(c) || c == '.' || c == ','; });
    const std::string_view digits = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    if (std::ranges::none_of(digits, is_digit)) return fail(say_number());
    bool ambiguous = false;
    const auto plain = plain_digits(digits, decimal_, ambiguous);
    if (ambiguous) return fail(say_ambiguous(digits));
    if (!plain) return fail(say_number());
    double value = 0;
    const auto read = std::from_chars(plain->data(), plain->data() + plain->size(), value);
    if (read.ec != std::errc{} || read.ptr != plain->data() + plain->size())
      return fail(say_number());
    rest_.remove_prefix(digits.size());
    return value * ending();
  }

  double ending() {
    struct Ending {
      std::string_view text;
      double factor;
    };
    static constexpr Ending endings[] = {{"bn", 1e9}, {"mrd", 1e9}, {"mio", 1e6}, {"k", 1e3},
                                         {"m", 1e6},  {"b", 1e9},   {"%", 0.01}};
    for (const auto& known : endings) {
      const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == b;
      };
      if (rest_.size() < known.text.size() ||
          !std::ranges::equal(rest_.substr(0, known.text.size()), known.text, same))
        continue;
      rest_.remove_prefix(known.text.size());
      return known.factor;
    }
    return 1;
  }

  std::string_view rest_;
  char decimal_;
  Message problem_;
};

char decimal_of(const Catalog& catalog) { return catalog.form().decimal == "," ? ',' : '.'; }

Entry<double> read_condensed(std::string text, const Catalog& catalog) {
  if (text.empty() || text.size() > longest_entry) return say_number();
  if (text.starts_with('=')) return Reader(text.substr(1), decimal_of(catalog)).read_all(true);
  const bool bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (bracketed) text = text.substr(1, text.size() - 2);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  auto read = Reader(text, decimal_of(catalog)).read_all(false);
  if (auto* value = std::get_if<double>(&read); value && bracketed != negative) *value = -*value;
  return read;
}

}  // namespace

Entry<double> read_number(std::string_view text, const Catalog& catalog) {
  return read_condensed(condensed(text), catalog);
}

Entry<Money> read_money(std::string_view text, const Currency& currency, const Catalog& catalog) {
  auto plain = condensed(text);
  erase_all(plain, currency_symbol(currency));
  erase_all(plain, currency.code);
  const auto read = read_condensed(std::move(plain), catalog);
  const auto* value = value_of(read);
  if (!value) return *problem_of(read);
  if (std::abs(*value) * static_cast<double>(minor_per_unit(currency)) >
      static_cast<double>(max_money))
    return msg("This amount is too large.");
  return from_units(*value, currency);
}

Entry<Percent> read_percent(std::string_view text, const Catalog& catalog) {
  auto plain = condensed(text);
  erase_all(plain, "%");
  const auto read = read_condensed(std::move(plain), catalog);
  const auto* value = value_of(read);
  if (!value) return *problem_of(read);
  return Percent{*value / 100};
}

Entry<Fte> read_fte(std::string_view text, const Catalog& catalog) {
  const auto read = read_number(text, catalog);
  const auto* value = value_of(read);
  if (!value) return *problem_of(read);
  if (*value < 0) return msg("A headcount can't be negative.");
  if (*value * 100 > static_cast<double>(max_fte)) return msg("This headcount is too large.");
  return fte_from_units(*value);
}

}  // namespace sightline
