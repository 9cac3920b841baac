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

// ISO 4217 as of 2025, with codes that go out of use and still are in books; each is followed by a
// blank.
constexpr std::string_view iso_codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV "
    "BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE "
    "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD "
    "KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV "
    "MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
    "TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD "
    "XCG XDR XOF XPF YER ZAR ZMW ZWG ZWL ";

}  // namespace

std::span<const KnownCurrency> known_currencies() { return currencies; }

const KnownCurrency* known_currency(std::string_view code) {
  const auto* found = std::ranges::find(currencies, code, &KnownCurrency::code);
  return found == currencies.end() ? nullptr : found;
}

bool is_iso_currency(std::string_view code) {
  constexpr std::size_t step = 4;
  for (std::size_t at = 0; at < iso_codes.size(); at += step)
    if (iso_codes.substr(at, step - 1) == code) return true;
  return false;
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
