// Date form: in which order the parts of a file's dates stand.
// Why: 03/04/2026 is two days; a whole column usually says which one is meant, and if it doesn't,
// somebody has to be asked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/leaf.h"

namespace sightline {

enum class DateForm { ymd, dmy, mdy };
template <>
inline constexpr auto enum_texts<DateForm> =
    std::array{EnumText("ymd", "year-month-day"), EnumText("dmy", "day.month.year"),
               EnumText("mdy", "month/day/year")};

struct FoundDateForm {
  DateForm form = DateForm::ymd;
  /// The cells can be read in day-month and in month-day order alike, and differ in it.
  bool ambiguous = false;
  std::string example;  ///< a cell that has two readings
  bool any = false;     ///< a cell is a day at all
};

/// Names of the twelve months as files spell them, without case and accents, January first.
using MonthNames = std::vector<std::vector<std::string>>;

/// The order that most cells can be read in. Of two that fit alike it is `otherwise`, and
/// ambiguous.
[[nodiscard]] FoundDateForm recognize_dates(std::span<const std::string_view> cells,
                                            const MonthNames& names, DateForm otherwise);

/// "2026-03-31", "31.03.26", "3/31/2026", "31 Mar 2026", "20260331"; a time behind it is left out.
/// A year first is one in every form. Nothing for any other text, and for days that don't exist.
[[nodiscard]] std::optional<Day> read_typed_date(std::string_view text, DateForm form,
                                                 const MonthNames& names);

/// "2026-03", "03/2026", "Mar 26", "März 2026", "2026-03-31", "31.03.2026" (as its month). Nothing
/// for any other text, such as a total or a quarter.
[[nodiscard]] std::optional<Month> read_typed_month(std::string_view text, DateForm form,
                                                    const MonthNames& names);

}  // namespace sightline
