// Catalog: one language's sentences and forms of numbers, money and dates.
// Why: a plan book may be in another language than the window; so a catalog is a value that is
// passed to whoever makes text, and two of them work on two threads at once. There is no current
// language.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "model/base/calendar.h"
#include "model/base/message.h"
#include "model/base/money.h"
#include "model/catalog/locale_form.h"

namespace sightline {

/// Whether a positive number shows its sign. Minus is U+2212, zero has no sign.
enum class Sign { minus_only, always };

/// Cheap to copy; immutable, so it may be used by several threads. Spaces inside numbers are
/// no-break spaces (U+00A0), as in "12 %".
class Catalog {
 public:
  /// English, from no files.
  [[nodiscard]] static Catalog english();
  /// `language` as "de" or "de_DE"; its sentences from folder/<language>/LC_MESSAGES/sightline.mo.
  /// A language without that file speaks English but writes numbers and dates its own way.
  /// Throws Failure when the file is there and broken.
  [[nodiscard]] static Catalog load(const std::string& language,
                                    const std::filesystem::path& folder);

  /// The same sentences with figures, amounts of money and dates as in other countries, "de_DE";
  /// blank: as they were. Names of months stay those of the language. What a country does that
  /// nothing is known of, stays too.
  [[nodiscard]] Catalog written_as(const std::string& figures, const std::string& money,
                                   const std::string& dates) const;

  /// The sentence with its arguments in it. {1} … {9} are the arguments; other braces stay.
  [[nodiscard]] std::string text(const Message& message) const;
  /// A word or label by its id, such as label_of(Status::done).
  [[nodiscard]] std::string term(std::string_view id) const;

  /// "1,234.5" with exactly that many decimals (0 … 9); "n/a" when not finite.
  [[nodiscard]] std::string number(double value, int decimals, Sign sign = Sign::minus_only) const;
  /// "1,234.5" with as many decimals as needed, at most that many.
  [[nodiscard]] std::string trimmed_number(double value, int most_decimals) const;
  /// Short: "$5.3m", "€450k", "$4.5k", "$950".
  [[nodiscard]] std::string money(Money amount, const Currency& currency,
                                  Sign sign = Sign::minus_only) const;
  /// Short without the symbol: "5.3m", for columns that name the currency in their head.
  [[nodiscard]] std::string amount(Money amount, const Currency& currency,
                                   Sign sign = Sign::minus_only) const;
  /// In full: "$5,300,000", with decimals only when there are any ("$12.50").
  [[nodiscard]] std::string full_money(Money amount, const Currency& currency) const;
  /// In full without the symbol, for typing into: "5,300,000".
  [[nodiscard]] std::string full_amount(Money amount, const Currency& currency) const;
  /// "20.8 %"; exactly that many decimals (0 … 9).
  [[nodiscard]] std::string percent(Percent value, int decimals = 1,
                                    Sign sign = Sign::minus_only) const;
  /// "42", "42.5", "42.25".
  [[nodiscard]] std::string fte(Fte headcount) const;

  /// "31 Dec 2025".
  [[nodiscard]] std::string date(Day day) const;
  /// "31 December 2025".
  [[nodiscard]] std::string long_date(Day day) const;
  /// "May 2026", "September 2026".
  [[nodiscard]] std::string month(Month month) const;
  /// "Sep".
  [[nodiscard]] std::string short_month(Month month) const;
  /// "Sep 2026".
  [[nodiscard]] std::string short_month_year(Month month) const;
  /// "Apr–Jun 2026", "Nov 2026–Jan 2027", "Apr 2026" when both are the same.
  [[nodiscard]] std::string month_range(Month first, Month last) const;

  /// "en" for english(), else as given to load().
  [[nodiscard]] const std::string& language() const;
  [[nodiscard]] const LocaleForm& form() const;
  /// The endings of thousands, millions and billions with {1} for the number, as this language
  /// writes them: "{1}k", "{1}m", "{1}bn".
  [[nodiscard]] const std::string& thousands() const;
  [[nodiscard]] const std::string& millions() const;
  [[nodiscard]] const std::string& billions() const;

 private:
  struct Parts;
  explicit Catalog(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}

  std::shared_ptr<const Parts> parts_;
};

/// "$" for USD, "€" for EUR …; the code itself for a currency without a symbol of its own.
[[nodiscard]] std::string currency_symbol(const Currency& currency);

}  // namespace sightline
