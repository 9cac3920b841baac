// Folded: a word without case, accents and what only parts its letters.
// Why: "Amount (EUR)", "amount_eur" and "AMOUNT EUR" are one column, and Müller is MULLER.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// Letters and digits in small, without accents; everything between them is one blank: "Élan
/// Müller-Süd (4)" is "elan muller sud 4".
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace sightline
