#include "model/catalog/typed_currency.h"

#include <algorithm>
#include <string>

#include "model/catalog/currencies.h"

namespace sightline {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string in_small(std::string_view word) {
  std::string small(word);
  for (auto& c : small)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  return small;
}

/// A code stands in capitals, with the T or k of thousands before it or not; a word as it likes.
const KnownCurrency* named_by(std::string_view word) {
  auto code = word;
  if (code.size() == 4 && (code[0] == 'T' || code[0] == 'k' || code[0] == 'K'))
    code.remove_prefix(1);
  if (const auto* known = known_currency(code)) return known;
  const auto* called = currency_called(in_small(word));
  return called != nullptr && in_small(called->code) != in_small(word) ? called : nullptr;
}

/// That of the first code or word.
const KnownCurrency* named_in(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    const auto from = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    if (const auto* known = named_by(text.substr(from, at - from))) return known;
  }
  return nullptr;
}

}  // namespace

std::optional<Currency> typed_currency(std::string_view text) {
  for (const auto& known : known_currencies())
    if (!known.sign.empty() && text.find(known.sign) != std::string_view::npos)
      return Currency{std::string(known.code)};
  const auto* known = named_in(text);
  return known == nullptr ? std::nullopt : std::optional(Currency{std::string(known->code)});
}

}  // namespace sightline
