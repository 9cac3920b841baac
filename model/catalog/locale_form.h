// LocaleForm: how a language writes numbers, money and dates, as plain data.
// Why: formatting happens per cell; asking the locale once and composing text from this data is a
// hundred times cheaper than running ICU for every number.
#pragma once

#include <array>
#include <locale>
#include <string>

namespace sightline {

enum class DateOrder { day_month_year, month_day_year, year_month_day };

struct LocaleForm {
  std::string decimal = ".";
  std::string group = ",";
  std::size_t first_group = 3;   ///< digits in the group before the decimal separator; 0: no groups
  std::size_t other_groups = 3;  ///< digits in the groups before it (2 in India)
  std::string percent_before;    ///< what stands before (after) the digits of a percentage
  std::string percent_after = "\u00A0%";
  bool currency_after = false;                  ///< "5,00 €" rather than "$5.00"
  bool currency_space = false;                  ///< a no-break space between symbol and digits
  DateOrder order = DateOrder::day_month_year;  ///< of dates written in digits
  bool padded_day = false;                      ///< "04" for the fourth
  std::array<std::string, 12> months;           ///< January …
  std::array<std::string, 12> short_months;     ///< Jan …
  /// A date in each of the months, with \1 for the day and \2 for the year: "\1 January \2".
  std::array<std::string, 12> dates;

  bool operator==(const LocaleForm&) const = default;
};

/// 1,234.5 · 12 May 2026 · $5.00 · 12 %: the form that needs no locale data.
[[nodiscard]] LocaleForm english_form();

/// What a locale made by boost::locale::generator writes; as in `otherwise` what cannot be taken
/// from it, such as figures whose digits aren't 0 to 9.
[[nodiscard]] LocaleForm form_of(const std::locale& locale, const LocaleForm& otherwise);

}  // namespace sightline
