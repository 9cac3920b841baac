#include "model/catalog/currencies.h"

#include <algorithm>

namespace sightline {
namespace {

// Three capitals alone could be millions ("MIO"), thousands ("TSD"), or words ("TBD"): only codes
// that stand here are some. Words that are also something else, such as pounds, francs, crowns and
// won, name no currency by themselves.
constexpr std::array currencies = {
    KnownCurrency{"CNY", "CN¥", {"yuan"}}, KnownCurrency{"CAD", "CA$", {}},
    KnownCurrency{"AUD", "A$", {}},        KnownCurrency{"NZD", "NZ$", {}},
    KnownCurrency{"HKD", "HK$", {}},       KnownCurrency{"BRL", "R$", {}},
    KnownCurrency{"MXN", "MX$", {}},       KnownCurrency{"EUR", "€", {"euro", "euros"}},
    KnownCurrency{"GBP", "£", {}},         KnownCurrency{"JPY", "¥", {"yen"}},
    KnownCurrency{"INR", "₹", {}},         KnownCurrency{"KRW", "₩", {}},
    KnownCurrency{"ILS", "₪", {}},         KnownCurrency{"USD", "$", {"dollar", "dollars"}},
    KnownCurrency{"AED", "", {}},          KnownCurrency{"ARS", "", {}},
    KnownCurrency{"BGN", "", {}},          KnownCurrency{"CHF", "", {"franken"}},
    KnownCurrency{"CLP", "", {}},          KnownCurrency{"COP", "", {}},
    KnownCurrency{"CZK", "", {}},          KnownCurrency{"DKK", "", {}},
    KnownCurrency{"EGP", "", {}},          KnownCurrency{"HUF", "", {}},
    KnownCurrency{"IDR", "", {}},          KnownCurrency{"ISK", "", {}},
    KnownCurrency{"KES", "", {}},          KnownCurrency{"KWD", "", {}},
    KnownCurrency{"MAD", "", {}},          KnownCurrency{"MYR", "", {}},
    KnownCurrency{"NGN", "", {}},          KnownCurrency{"NOK", "", {}},
    KnownCurrency{"PEN", "", {}},          KnownCurrency{"PHP", "", {}},
    KnownCurrency{"PKR", "", {}},          KnownCurrency{"PLN", "", {"zloty"}},
    KnownCurrency{"QAR", "", {}},          KnownCurrency{"RON", "", {}},
    KnownCurrency{"RSD", "", {}},          KnownCurrency{"RUB", "", {}},
    KnownCurrency{"SAR", "", {}},          KnownCurrency{"SEK", "", {}},
    KnownCurrency{"SGD", "", {}},          KnownCurrency{"THB", "", {}},
    KnownCurrency{"TND", "", {}},          KnownCurrency{"TRY", "", {}},
    KnownCurrency{"TWD", "", {}},          KnownCurrency{"UAH", "", {}},
    KnownCurrency{"UYU", "", {}},          KnownCurrency{"VND", "", {}},
    KnownCurrency{"ZAR", "", {}},
};

}  // namespace

std::span<const KnownCurrency> known_currencies() { return currencies; }

const KnownCurrency* known_currency(std::string_view code) {
  const auto* found = std::ranges::find(currencies, code, &KnownCurrency::code);
  return found == currencies.end() ? nullptr : found;
}

const KnownCurrency* currency_called(std::string_view word) {
  if (word.empty()) return nullptr;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  const auto is_it = [&](const KnownCurrency& one) {
    return std::ranges::equal(one.code, word, {}, lower) ||
           std::ranges::find(one.words, word) != one.words.end();
  };
  const auto* found = std::ranges::find_if(currencies, is_it);
  return found == currencies.end() ? nullptr : found;
}

}  // namespace sightline
