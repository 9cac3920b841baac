// Typed currency: which currency an amount says that it is in.
// Why: €3.4m in a plan in dollars is another amount; whoever types it is told, and a new plan takes
// it for its own.
#pragma once

#include <optional>
#include <string_view>

#include "model/base/money.h"

namespace sightline {

/// That of a symbol or a code beside figures: "€3.4m", "3,4 Mio. EUR". "$" is that of the United
/// States. Nothing where there is none.
[[nodiscard]] std::optional<Currency> typed_currency(std::string_view text);

}  // namespace sightline
