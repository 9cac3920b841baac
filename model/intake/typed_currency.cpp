#include "model/intake/typed_currency.h"

#include <algorithm>
#include <array>

#include "model/catalog/currencies.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::string_view us_dollar = "US$";

/// Currencies that write a sign which the table gives to one of them alone.
struct SharedSign {
  std::string_view sign;
  std::array<std::string_view, 12> codes;
};
constexpr std::array shared_signs = {
    SharedSign{
        "$", {"CAD", "AUD", "NZD", "HKD", "MXN", "SGD", "TWD", "ARS", "CLP", "COP", "UYU", "BRL"}},
    SharedSign{"¥", {"CNY"}},
    SharedSign{"£", {"EGP"}},
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

const KnownCurrency* with_sign(std::string_view sign) {
  if (sign == us_dollar) return known_currency("USD");
  const auto known = known_currencies();
  const auto found = std::ranges::find(known, sign, &KnownCurrency::sign);
  return found == known.end() || sign.empty() ? nullptr : &*found;
}

const KnownCurrency* known_as(std::string_view typed) {
  const auto* found = with_sign(typed);
  return found != nullptr ? found : currency_called(folded(typed));
}

}  // namespace

std::optional<std::string_view> take_currency(std::string_view& text) {
  const auto take = [&](std::size_t bytes) {
    const auto taken = text.substr(0, bytes);
    text.remove_prefix(bytes);
    return taken;
  };
  if (text.starts_with(us_dollar)) return take(us_dollar.size());
  for (const auto& known : known_currencies())
    if (!known.sign.empty() && text.starts_with(known.sign)) return take(known.sign.size());
  constexpr std::size_t letters = 3;
  if (text.size() < letters || !std::ranges::all_of(text.substr(0, letters), is_capital))
    return std::nullopt;
  if (text.size() > letters && is_capital(text[letters])) return std::nullopt;
  return take(letters);
}

bool may_be_currency(std::string_view typed, const Currency& plan) {
  if (typed == plan.code || folded(typed) == folded(plan.code)) return true;
  if (const auto* known = known_as(typed); known != nullptr && known->code == plan.code)
    return true;
  return std::ranges::any_of(shared_signs, [&](const SharedSign& shared) {
    return shared.sign == typed && std::ranges::find(shared.codes, plan.code) != shared.codes.end();
  });
}

Message amount_problem(std::string_view typed, const std::string& amount, const Currency& plan) {
  if (typed.empty() || may_be_currency(typed, plan)) return {};
  // Three capitals may be anything: "5 MIO".
  if (known_as(typed) == nullptr) return msg("‘{1}’ is not a number.", amount);
  return msg("‘{1}’ is not in {2}, which the plan counts in.", amount, plan.code);
}

Message currency_problem(const std::string& typed, const Currency& plan) {
  if (typed.empty() || may_be_currency(typed, plan)) return {};
  return msg("The row is in ‘{1}’, and the plan counts in {2}.", typed, plan.code);
}

}  // namespace sightline
