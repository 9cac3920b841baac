// Currencies: the codes, signs and words by which people name them, in one table.
// Why: whatever shows an amount, reads one, or looks for a unit above figures knows the same.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace sightline {

struct KnownCurrency {
  std::string_view code;
  std::string_view sign;                  ///< one of its own; blank: its code is shown
  std::array<std::string_view, 4> words;  ///< in small letters, several languages; some blank
};

/// Those with longer signs come first: "CA$" is no "$".
[[nodiscard]] std::span<const KnownCurrency> known_currencies();
/// By its code in capitals; nullptr for others.
[[nodiscard]] const KnownCurrency* known_currency(std::string_view code);
/// True for every code of ISO 4217 that money is counted in; not for metals, bonds and tests.
[[nodiscard]] bool is_iso_currency(std::string_view code);
/// By its code or a word for it, in small letters: "eur", "euros", "franken".
[[nodiscard]] const KnownCurrency* currency_called(std::string_view word);

}  // namespace sightline
