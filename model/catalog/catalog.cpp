#include "model/catalog/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <locale>
#include <optional>
#include <utility>

#include "model/catalog/currencies.h"
#include "model/locale/language.h"

namespace sightline {

struct Catalog::Parts {
  std::string language = "en";
  std::locale sentences = std::locale::classic();
  LocaleForm form = english_form();
  std::string thousands = "{1}k";
  std::string millions = "{1}m";
  std::string billions = "{1}bn";
};

namespace {

constexpr const char* domain = "sightline";
constexpr const char* minus = "\u2212";
constexpr const char* no_break_space = "\u00A0";

/// Digits with group separators in them.
std::string grouped(std::string_view digits, const LocaleForm& form) {
  if (form.first_group == 0) return std::string{digits};
  std::string text;
  std::size_t end = digits.size();
  std::size_t size = form.first_group;
  while (end > size) {
    text.insert(0, form.group + std::string{digits.substr(end - size, size)});
    end -= size;
    size = std::max<std::size_t>(form.other_groups, 1);
  }
  return text.insert(0, digits.substr(0, end));
}

/// Absolute value, grouped; the sign is put before currency symbols by the caller.
std::string unsigned_number(double value, int decimals, const LocaleForm& form) {
  const auto plain = fmt::format("{:.{}f}", std::abs(value), std::clamp(decimals, 0, 9));
  const auto point = plain.find('.');
  auto text = grouped(std::string_view{plain}.substr(0, point), form);
  if (point != std::string::npos) text += form.decimal + plain.substr(point + 1);
  return text;
}

bool is_zero(double value, int decimals) {
  return std::abs(value) * std::pow(10.0, std::clamp(decimals, 0, 9)) < 0.5;
}

std::string sign_of(double value, int decimals, Sign sign) {
  if (is_zero(value, decimals)) return {};
  if (value < 0) return minus;
  return sign == Sign::always ? "+" : "";
}

std::string filled(const std::string& pattern, const std::string& number) {
  const auto at = pattern.find("{1}");
  if (at == std::string::npos) return number;
  return pattern.substr(0, at) + number + pattern.substr(at + 3);
}

int needed_decimals(double value, int most) {
  for (int decimals = 0; decimals < most; ++decimals) {
    const double power = std::pow(10.0, decimals);
    if (std::abs(std::round(value * power) / power - value) < 0.5 * std::pow(10.0, -most))
      return decimals;
  }
  return most;
}

/// Symbol and digits in the locale's order, the sign first.
std::string with_symbol(const std::string& digits, const std::string& sign,
                        const Currency& currency, const LocaleForm& form) {
  const auto symbol = currency_symbol(currency);
  const bool is_code = symbol.size() == 3 && is_currency_code(symbol);
  const auto space = form.currency_space || is_code ? no_break_space : "";
  return form.currency_after ? fmt::format("{}{}{}{}", sign, digits, space, symbol)
                             : fmt::format("{}{}{}{}", sign, symbol, space, digits);
}

std::string year_text(std::chrono::year year) { return fmt::format("{}", int{year}); }

std::size_t index_of(std::chrono::month month) { return unsigned{month} - 1U; }

std::string date_text(Day day, const std::string& pattern, const LocaleForm& form) {
  const auto number =
      fmt::format(fmt::runtime(form.padded_day ? "{:02}" : "{}"), unsigned{day.day()});
  std::string text;
  for (const char c : pattern) {
    if (c == '\1')
      text += number;
    else if (c == '\2')
      text += year_text(day.year());
    else
      text += c;
  }
  return text;
}

std::string translated(const Message& message, const std::locale& sentences) {
  if (message.id.empty()) return {};
  const auto count = std::ranges::find(message.args, ArgKind::count, &Arg::kind);
  const bool many = !message.plural.empty() && count != message.args.end();
  const auto english = [&] { return many && count->whole != 1 ? message.plural : message.id; };
  if (sentences == std::locale::classic()) return english();
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  const auto n = many ? std::clamp<std::int64_t>(count->whole, 0, most) : 1;
  const auto found = sentence_of(sentences, message.id, message.plural, static_cast<int>(n));
  return found ? *found : english();
}

std::string arg_text(const Arg& value, const Catalog& catalog) {
  switch (value.kind) {
    case ArgKind::text:
      return value.sentence ? catalog.text(*value.sentence) : value.text;
    case ArgKind::term:
      return catalog.term(value.text);
    case ArgKind::count:
      return catalog.number(static_cast<double>(value.whole), 0);
    case ArgKind::number:
      return catalog.trimmed_number(value.real, 2);
    case ArgKind::percent:
      return catalog.percent({value.real}, needed_decimals(value.real * 100, 1));
    case ArgKind::fte:
      return catalog.fte({value.whole});
    case ArgKind::money:
      return catalog.full_money({value.whole}, {value.text});
    case ArgKind::day:
      if (const auto day = parse_day(value.text)) return catalog.date(*day);
      return value.text;
    case ArgKind::month:
      if (const auto month = parse_month(value.text)) return catalog.month(*month);
      return value.text;
  }
  return {};
}

/// The amount in the largest unit that gives it at least one whole digit.
std::string short_amount(double units, const Catalog& catalog) {
  const double size = std::abs(units);
  const auto& form = catalog.form();
  // From 999.5 of a unit on, rounding gives a thousand of it: one of the next.
  if (size < 999.5) return unsigned_number(size, 0, form);
  if (size < 9'950) return filled(catalog.thousands(), unsigned_number(size / 1e3, 1, form));
  if (size < 999'500) return filled(catalog.thousands(), unsigned_number(size / 1e3, 0, form));
  if (size < 99'950'000) return filled(catalog.millions(), unsigned_number(size / 1e6, 1, form));
  if (size < 999'500'000) return filled(catalog.millions(), unsigned_number(size / 1e6, 0, form));
  return filled(catalog.billions(), unsigned_number(size / 1e9, 1, form));
}

/// What the country's locale says of forms; nothing when there is none.
std::optional<LocaleForm> form_of_country(const std::string& country, const LocaleForm& otherwise) {
  if (country.empty()) return std::nullopt;
  try {
    return form_of(language_locale(country, {}, domain), otherwise);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace

Catalog Catalog::english() {
  static const auto parts = std::make_shared<const Parts>();
  return Catalog{parts};
}

Catalog Catalog::load(const std::string& language, const std::filesystem::path& folder) {
  auto parts = std::make_shared<Parts>();
  try {
    parts->sentences = language_locale(language, folder.string(), domain);
    parts->form = form_of(parts->sentences, english_form());
  } catch (const std::exception&) {
    throw Failure{FailureKind::input,
                  msg("The translation for ‘{1}’ in {2} can’t be read. Install Sightline again, or "
                      "choose another language.",
                      language, folder.string())};
  }
  parts->language = language;
  const auto ending = [&](const Message& pattern) { return translated(pattern, parts->sentences); };
  parts->thousands = ending(msg("{1}k"));
  parts->millions = ending(msg("{1}m"));
  parts->billions = ending(msg("{1}bn"));
  return Catalog{std::move(parts)};
}

Catalog Catalog::written_as(const std::string& figures, const std::string& money,
                            const std::string& dates) const {
  auto parts = std::make_shared<Parts>(*parts_);
  auto& form = parts->form;
  if (const auto other = form_of_country(figures, form)) {
    form.decimal = other->decimal;
    form.group = other->group;
    form.first_group = other->first_group;
    form.other_groups = other->other_groups;
    form.percent_before = other->percent_before;
    form.percent_after = other->percent_after;
  }
  if (const auto other = form_of_country(money, form)) {
    form.currency_after = other->currency_after;
    form.currency_space = other->currency_space;
  }
  if (const auto other = form_of_country(dates, form)) {
    form.order = other->order;
    if (form.months == other->months) {
      form.padded_day = other->padded_day;
      form.short_months = other->short_months;
      form.dates = other->dates;
    }
  }
  return Catalog{std::move(parts)};
}

std::string Catalog::text(const Message& message) const {
  const auto pattern = translated(message, parts_->sentences);
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                             pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!placeholder) {
      text += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '1');
    if (index < message.args.size()) text += arg_text(message.args[index], *this);
    i += 2;
  }
  return text;
}

std::string Catalog::term(std::string_view id) const {
  return translated({std::string{id}, {}, {}}, parts_->sentences);
}

std::string Catalog::number(double value, int decimals, Sign sign) const {
  if (!std::isfinite(value)) return term("n/a");
  return sign_of(value, decimals, sign) + unsigned_number(value, decimals, form());
}

std::string Catalog::trimmed_number(double value, int most_decimals) const {
  return number(value, needed_decimals(value, most_decimals));
}

std::string Catalog::money(Money amount, const Currency& currency, Sign sign) const {
  const double units = to_units(amount, currency);
  return with_symbol(short_amount(units, *this), sign_of(units, 0, sign), currency, form());
}

std::string Catalog::amount(Money amount, const Currency& currency, Sign sign) const {
  const double units = to_units(amount, currency);
  return sign_of(units, 0, sign) + short_amount(units, *this);
}

namespace {

/// Digits of the amount, exact: whole units by integers, decimals only when there are any.
std::string full_digits(Money amount, const Currency& currency, const LocaleForm& form) {
  const auto per_unit = minor_per_unit(currency);
  const auto size = std::abs(amount.minor);
  auto text = grouped(fmt::format("{}", size / per_unit), form);
  if (const auto rest = size % per_unit; rest != 0)
    text += fmt::format("{}{:0{}}", form.decimal, rest, decimal_places(currency));
  return text;
}

}  // namespace

std::string Catalog::full_money(Money amount, const Currency& currency) const {
  return with_symbol(full_digits(amount, currency, form()), amount.minor < 0 ? minus : "", currency,
                     form());
}

std::string Catalog::full_amount(Money amount, const Currency& currency) const {
  return (amount.minor < 0 ? minus : "") + full_digits(amount, currency, form());
}

std::string Catalog::percent(Percent value, int decimals, Sign sign) const {
  if (!std::isfinite(value.fraction)) return term("n/a");
  const double hundred = value.fraction * 100;
  return sign_of(hundred, decimals, sign) + form().percent_before +
         unsigned_number(hundred, decimals, form()) + form().percent_after;
}

std::string Catalog::fte(Fte headcount) const { return trimmed_number(to_units(headcount), 2); }

std::string Catalog::date(Day day) const {
  const auto index = index_of(day.month());
  auto pattern = form().dates.at(index);
  const auto& name = form().months.at(index);
  if (const auto at = pattern.find(name); at != std::string::npos)
    pattern.replace(at, name.size(), form().short_months.at(index));
  // Spanish says "31 de diciembre de 2025", and writes "31 dic 2025" where room is short.
  constexpr std::string_view of = " de ";
  for (auto at = pattern.find(of); at != std::string::npos; at = pattern.find(of, at))
    pattern.replace(at, of.size(), " ");
  return date_text(day, pattern, form());
}

std::string Catalog::long_date(Day day) const {
  return date_text(day, form().dates.at(index_of(day.month())), form());
}

std::string Catalog::month(Month month) const {
  return form().months.at(index_of(month.month())) + " " + year_text(month.year());
}

std::string Catalog::short_month(Month month) const {
  return form().short_months.at(index_of(month.month()));
}

std::string Catalog::short_month_year(Month month) const {
  return short_month(month) + " " + year_text(month.year());
}

std::string Catalog::month_range(Month first, Month last) const {
  if (first == last) return short_month_year(first);
  const auto from = first.year() == last.year() ? short_month(first) : short_month_year(first);
  return from + "–" + short_month_year(last);
}

const std::string& Catalog::language() const { return parts_->language; }
const LocaleForm& Catalog::form() const { return parts_->form; }
const std::string& Catalog::thousands() const { return parts_->thousands; }
const std::string& Catalog::millions() const { return parts_->millions; }
const std::string& Catalog::billions() const { return parts_->billions; }

std::string currency_symbol(const Currency& currency) {
  const auto* known = known_currency(currency.code);
  return known == nullptr || known->sign.empty() ? currency.code : std::string(known->sign);
}

}  // namespace sightline
