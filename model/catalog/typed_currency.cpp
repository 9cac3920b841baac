#include "model/catalog/typed_currency.h"

#include <array>
#include <string>

#include "model/catalog/catalog.h"

namespace sightline {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The only word of three letters, with the T or k of thousands before it or not.
std::string code_in(std::string_view text) {
  std::string code;
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
    if (is_currency_code(std::string(word))) code = word;
  }
  return code;
}

}  // namespace

std::optional<Currency> typed_currency(std::string_view text) {
  // The longer ones first: "CA$" is no "$".
  constexpr std::array codes = {"CNY", "CAD", "AUD", "NZD", "HKD", "BRL", "MXN",
                                "EUR", "GBP", "JPY", "INR", "KRW", "ILS", "USD"};
  for (const auto* code : codes)
    if (text.find(currency_symbol({code})) != std::string_view::npos) return Currency{code};
  const auto code = code_in(text);
  return code.empty() ? std::nullopt : std::optional(Currency{code});
}

}  // namespace sightline
