// Number entry: what people type as numbers, money, percentages and dates, by their language.
// Why: a person writes 6.2m, 1.200,50 or =1200*1.1 and means a figure; a text that could mean two
// figures is asked back, never guessed.
#pragma once

#include <string_view>
#include <variant>

#include "model/base/message.h"
#include "model/catalog/catalog.h"

namespace sightline {

/// The value, or a sentence that says what to type instead.
template <class T>
using Entry = std::variant<T, Message>;

template <class T>
[[nodiscard]] const T* value_of(const Entry<T>& entry) {
  return std::get_if<T>(&entry);
}
template <class T>
[[nodiscard]] const Message* problem_of(const Entry<T>& entry) {
  return std::get_if<Message>(&entry);
}

/// "1,200", "1 200", "12,34,567", "6.2m", "450k", "2 Mio.", "(1,234)" for a negative one,
/// "=1200*1.1" (+ - * / and parentheses). The separators are the catalog's; those of other
/// languages are taken where only one reading is left: in English "1.200" is asked back, since
/// others write 1200 so; "1.25" is not.
[[nodiscard]] Entry<double> read_number(std::string_view text, const Catalog& catalog);
/// Likewise, with the symbol or code of the plan's currency before or behind; "$" stands for the
/// plan's dollar, whichever it is. A percentage is refused outside a formula.
[[nodiscard]] Entry<Money> read_money(std::string_view text, const Currency& currency,
                                      const Catalog& catalog);
/// "12 %" and "12" are both twelve per cent.
[[nodiscard]] Entry<Percent> read_percent(std::string_view text, const Catalog& catalog);
/// Full-time equivalents, not negative, no percentage.
[[nodiscard]] Entry<Fte> read_fte(std::string_view text, const Catalog& catalog);
/// "2026-03-31", "31.3.2026", "3/31/2026" or "31/3/2026" by the language's order, "31 Mar 2026",
/// "Mar 31, 2026". Without a year it is the day nearest to `today`; 29 February is asked back when
/// neither this year nor its neighbours have one.
[[nodiscard]] Entry<Day> read_date(std::string_view text, Day today, const Catalog& catalog);

}  // namespace sightline
