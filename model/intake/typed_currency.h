// Typed currency: the sign or code beside a figure in a file, and whether it may be the plan's.
// Why: currencies are never added up, and an amount in another one looks like any other figure once
// its sign is gone.
#pragma once

#include <optional>
#include <string_view>

#include "model/base/message.h"
#include "model/base/money.h"

namespace sightline {

/// Takes a sign, or three capitals, from the front of a text; nothing when it begins with none.
[[nodiscard]] std::optional<std::string_view> take_currency(std::string_view& text);

/// True for the plan's code, sign or word, and for a sign that it shares with others: "$" is one of
/// many dollars.
[[nodiscard]] bool may_be_currency(std::string_view typed, const Currency& plan);

/// What is wrong with an amount in this currency; blank when it may be the plan's, or none is
/// named. `amount` is the cell as it is shown.
[[nodiscard]] Message amount_problem(std::string_view typed, const std::string& amount,
                                     const Currency& plan);
/// Likewise of a row, by its cell for the currency, else by its unit: "TEUR", "Mio. €".
[[nodiscard]] Message row_currency_problem(std::string_view currency, std::string_view unit,
                                           const Currency& plan);

/// Likewise by what the head of the column names, where row and amount name nothing: "Revenue
/// (EUR)", "Value in €". A word such as "won" is no currency there.
[[nodiscard]] Message head_currency_problem(std::string_view head, const Currency& plan);
/// Whether a unit names a currency.
[[nodiscard]] bool has_currency(std::string_view unit);

}  // namespace sightline
