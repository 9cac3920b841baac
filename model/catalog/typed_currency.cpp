#include "model/catalog/typed_currency.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/catalog/catalog.h"

namespace sightline {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Three capitals alone could be millions ("MIO"), thousands ("TSD"), or words ("TBD").
constexpr std::array<std::string_view, 51> known_codes = {
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "MAD",
    "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB",
    "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR"};

/// The first code, with the T or k of thousands before it or not.
std::string_view code_in(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    const auto from = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    auto word = text.substr(from, at - from);
    if (word.size() == 4 && (word[0] == 'T' || word[0] == 'k' || word[0] == 'K'))
      word.remove_prefix(1);
    if (std::ranges::find(known_codes, word) != known_codes.end()) return word;
  }
  return {};
}

}  // namespace

std::optional<Currency> typed_currency(std::string_view text) {
  // The longer ones first: "CA$" is no "$".
  constexpr std::array codes = {"CNY", "CAD", "AUD", "NZD", "HKD", "BRL", "MXN",
                                "EUR", "GBP", "JPY", "INR", "KRW", "ILS", "USD"};
  for (const auto* code : codes)
    if (text.find(currency_symbol({code})) != std::string_view::npos) return Currency{code};
  const auto code = code_in(text);
  return code.empty() ? std::nullopt : std::optional(Currency{std::string(code)});
}

}  // namespace sightline
