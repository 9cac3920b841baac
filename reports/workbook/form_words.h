// Form words: what of a language stands in Excel's codes for numbers and dates.
// Why: a code with "m" or "d mmm" shows English in a German book; separators and signs Excel takes
// from its reader's own settings, so they need nothing here.
#pragma once

#include <array>
#include <string>

#include "model/base/money.h"
#include "model/catalog/catalog.h"

namespace sightline::workbook {

struct FormWords {
  std::string day = "d mmm yyyy";
  std::string short_day = "d mmm";
  std::string short_date = "d mmm yy";
  std::string month = "mmm yy";
  std::string short_month = "mmm";
  /// What stands after the day of a date without a year: " Jan", in German ". Jan".
  std::array<std::string, 12> after_day;
  std::string verdict = "[=1]\"✓ holds\";\"✗ broken\"";
  std::string beaten = "[=1]\"✓ yes\";\"○ not so far\"";
  std::string not_available = "n/a";
  std::string short_money;     ///< "$5.30m", from a million on
  std::string short_millions;  ///< "$0.41m", of any amount
  std::string short_billions;  ///< "$9.75bn"
  // Numbers of the cards with what they are held against, "▲ 2.5 % against target".
  std::string against_target;
  std::string against_plan;
  std::string late_or_blocked;
  std::string billions;        ///< of an axis: 0.0 and the ending
  std::string whole_billions;  ///< of an axis: #,##0 and the ending
  std::string millions;        ///< likewise
  std::string whole_millions;
  std::string thousands;
};

/// Names of months are those of the book's language wherever it is opened.
[[nodiscard]] FormWords form_words(const Catalog& catalog, const Currency& currency);

}  // namespace sightline::workbook
