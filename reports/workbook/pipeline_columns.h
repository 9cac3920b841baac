// Pipeline columns: the two tables of each quarter on the sheet Pipeline, which share their
// columns. Why: heads, rows and defined names are written apart and have to meet.
#pragma once

#include <array>

#include "reports/workbook/cells.h"

namespace sightline::workbook::pipeline_columns {

inline constexpr Column label = 0;
// What became of deals.
inline constexpr Column won = 1;
inline constexpr Column lost = 2;
inline constexpr Column undecided = 3;
inline constexpr Column won_value = 4;
inline constexpr Column lost_value = 5;
inline constexpr Column lost_bare = 6;
inline constexpr Column rate = 7;
inline constexpr Column value_rate = 8;
inline constexpr Column ratio = 9;
inline constexpr Column average = 10;
inline constexpr Column dated = 11;
inline constexpr Column days = 12;
inline constexpr Column cycle = 13;
// What was to be won.
inline constexpr Column quota = 1;
inline constexpr Column of_quota = 2;
inline constexpr Column left_of_quota = 3;
inline constexpr Column open_deals = 4;
inline constexpr Column open_value = 5;
inline constexpr Column coverage = 6;
inline constexpr Column committed = 7;
inline constexpr Column in_time = 8;
inline constexpr Column won_by_them = 9;
inline constexpr Column accuracy = 10;
inline constexpr Column leads = 11;
inline constexpr Column net_new = 12;
inline constexpr Column discount = 13;
inline constexpr Column last_column = cycle;

inline constexpr double pipeline_label_width = 23;  ///< in characters

using Heads = std::array<const char*, last_column + 1>;
inline constexpr Heads closed_heads = {"Closed deals",
                                       "Won",
                                       "Lost",
                                       "No decision",
                                       "Value won",
                                       "Value lost",
                                       "Lost without value",
                                       "Win rate by count",
                                       "Win rate by value",
                                       "Won to lost",
                                       "Average deal",
                                       "Won, with both dates",
                                       "Days from created to won",
                                       "Sales cycle in days"};
inline constexpr Heads quota_heads = {"Quotas and forecasts",
                                      "Quota",
                                      "Value won",
                                      "Left to win",
                                      "Open deals to close",
                                      "Open value to close",
                                      "Coverage",
                                      "Committed",
                                      "Committed in time",
                                      "Won by those in time",
                                      "Accuracy of forecast",
                                      "Leads",
                                      "Net-new accounts",
                                      "Average discount"};

/// Whether the column of the table with these heads counts money.
[[nodiscard]] constexpr bool is_amount(const Heads& heads, Column at) {
  if (&heads == &closed_heads) return at == won_value || at == lost_value || at == average;
  return (at >= quota && at <= left_of_quota) || at == open_value ||
         (at >= committed && at <= won_by_them);
}

}  // namespace sightline::workbook::pipeline_columns
