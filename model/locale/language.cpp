#include "model/locale/language.h"

#include <algorithm>
#include <boost/locale.hpp>
#include <chrono>
#include <sstream>
#include <string_view>
#include <utility>

#include "model/base/calendar.h"
#include "model/base/text.h"
#include "model/catalog/locale_form.h"

namespace sightline {

namespace {

namespace as = boost::locale::as;

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

/// `value` in the way a sequence of manipulators says.
template <class Value, class... Manipulators>
std::string written(const std::locale& locale, const Value& value,
                    const Manipulators&... manipulators) {
  std::ostringstream out;
  out.imbue(locale);
  (out << ... << manipulators);
  out << value;
  return out.str();
}

std::time_t seconds(Day day) {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::sys_days{day}.time_since_epoch())
      .count();
}

/// Separators and group sizes, from how 12345678.5 is written.
void take_separators(LocaleForm& form, const std::locale& locale) {
  const auto sample = written(locale, 12345678.5, as::number);
  const auto five = sample.rfind('5');
  const auto eight = sample.rfind('8');
  const auto one = sample.find('1');
  if (five == std::string::npos || eight == std::string::npos || one != 0 || five <= eight) return;
  form.decimal = sample.substr(eight + 1, five - eight - 1);
  const auto whole = sample.substr(0, eight + 1);
  const auto last_digits = std::find_if_not(whole.rbegin(), whole.rend(), is_digit);
  form.first_group = static_cast<std::size_t>(last_digits - whole.rbegin());
  if (last_digits == whole.rend()) {
    form.first_group = 0;
    return;
  }
  const auto separator_end = std::find_if(last_digits, whole.rend(), is_digit);
  form.group = std::string(separator_end.base(), last_digits.base());
  const auto other = std::find_if_not(separator_end, whole.rend(), is_digit);
  form.other_groups = static_cast<std::size_t>(other - separator_end);
}

void take_percent(LocaleForm& form, const std::locale& locale) {
  const auto sample = written(locale, 0.12, as::percent);
  const auto digits = sample.find("12");
  if (digits == std::string::npos) return;
  form.percent_before = sample.substr(0, digits);
  form.percent_after = sample.substr(digits + 2);
}

void take_currency(LocaleForm& form, const std::locale& locale) {
  const auto sample = written(locale, 5, as::currency);
  const auto digit = sample.find('5');
  if (digit == std::string::npos) return;
  form.currency_after = digit == 0;
  const auto symbol =
      form.currency_after ? sample.substr(sample.find_last_of("05") + 1) : sample.substr(0, digit);
  form.currency_space = symbol.find("\u00A0") != std::string::npos ||
                        symbol.find("\u202F") != std::string::npos ||
                        symbol.find(' ') != std::string::npos;
}

void take_dates(LocaleForm& form, const std::locale& locale) {
  using std::chrono::year;
  auto taken = form;
  for (unsigned i = 0; i < 12; ++i) {
    const auto month = std::chrono::month{i + 1};
    const auto at = seconds(year{2033} / month / 24);
    const auto name = written(locale, at, as::gmt, as::ftime("%B"));
    const auto short_name = written(locale, at, as::gmt, as::ftime("%b"));
    auto date = written(locale, at, as::gmt, as::date, as::date_long);
    const bool usable = date.find("24") != std::string::npos &&
                        date.find("2033") != std::string::npos &&
                        date.find(name) != std::string::npos && !name.empty();
    if (!usable) return;
    taken.months[i] = name;
    taken.short_months[i] = short_name;
    taken.dates[i] = replaced(replaced(std::move(date), "24", "\1"), "2033", "\2");
  }
  form = std::move(taken);
  const auto fourth =
      written(locale, seconds(year{2033} / 1 / 4), as::gmt, as::date, as::date_long);
  form.padded_day = fourth.find("04") != std::string::npos;
  const auto digits =
      written(locale, seconds(year{2033} / 11 / 24), as::gmt, as::date, as::date_short);
  const auto day = digits.find("24");
  const auto number = digits.find("11");
  const auto year_at = digits.find("33");
  if (year_at < day && year_at < number)
    form.order = DateOrder::year_month_day;
  else
    form.order = number < day ? DateOrder::month_day_year : DateOrder::day_month_year;
}

const std::locale& letters() {
  static const auto any = boost::locale::generator()("en_US.UTF-8");
  return any;
}

}  // namespace

std::locale language_locale(const std::string& language, const std::string& folder,
                            const std::string& domain) {
  boost::locale::generator generator;
  generator.locale_cache_enabled(false);
  generator.add_messages_path(folder);
  generator.add_messages_domain(domain);
  return generator(language + ".UTF-8");
}

std::optional<std::string> sentence_of(const std::locale& language, const std::string& id,
                                       const std::string& plural, int count) {
  // Asked without a translation, Boost.Locale drops what is not ASCII, such as quotes.
  if (!std::has_facet<boost::locale::message_format<char>>(language)) return std::nullopt;
  if (plural.empty()) return boost::locale::translate(id).str(language);
  return boost::locale::translate(id, plural, count).str(language);
}

LocaleForm form_of(const std::locale& language, const LocaleForm& otherwise) {
  auto form = otherwise;
  take_separators(form, language);
  take_percent(form, language);
  take_currency(form, language);
  take_dates(form, language);
  return form;
}

std::string small_letters(const std::string& text) {
  return boost::locale::fold_case(text, letters());
}

std::string parted_letters(const std::string& text) {
  return boost::locale::normalize(text, boost::locale::norm_nfkd, letters());
}

}  // namespace sightline
