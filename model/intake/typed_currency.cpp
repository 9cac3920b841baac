#include "model/intake/typed_currency.h"

#include <algorithm>
#include <array>

#include "model/base/text.h"
#include "model/catalog/currencies.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::size_t most_shown = 60;
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

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
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

/// The currency of a unit, which may follow a letter for thousands or millions: "TEUR".
std::string_view currency_within(std::string_view unit) {
  while (!unit.empty()) {
    if (unit.starts_with(us_dollar)) return us_dollar;
    for (const auto& known : known_currencies())
      if (!known.sign.empty() && unit.starts_with(known.sign)) return known.sign;
    const auto end = std::ranges::find_if_not(unit, is_letter);
    const auto word = unit.substr(0, static_cast<std::size_t>(end - unit.begin()));
    if (currency_called(folded(word)) != nullptr) return word;
    constexpr std::size_t with_letter = 4;
    if (word.size() == with_letter && std::string_view("TKMtkm").find(word[0]) != word.npos &&
        currency_called(folded(word.substr(1))) != nullptr)
      return word.substr(1);
    unit.remove_prefix(std::max<std::size_t>(word.size(), 1));
  }
  return {};
}

/// A code by itself: in brackets, or told from other words by its capitals.
bool is_code(std::string_view head, std::size_t from, std::size_t end) {
  const auto* known = known_currency(head.substr(from, end - from));
  if (known == nullptr) return false;
  const bool in_brackets =
      from > 0 && (head[from - 1] == '(' || head[from - 1] == '[') && end < head.size();
  const bool is_any_small =
      std::ranges::any_of(head, [](char c) { return is_letter(c) && !is_capital(c); });
  return in_brackets || is_any_small || !known->sign.empty();
}

std::string_view currency_in_head(std::string_view head) {
  constexpr std::size_t code = 3;
  for (std::size_t from = 0; from < head.size();) {
    if (head.substr(from).starts_with(us_dollar)) return us_dollar;
    for (const auto& known : known_currencies())
      if (!std::ranges::all_of(known.sign, is_letter) && head.substr(from).starts_with(known.sign))
        return known.sign;
    std::size_t end = from;
    while (end < head.size() && is_capital(head[end])) ++end;
    const bool is_whole = end == head.size() || !is_letter(head[end]);
    // "TEUR" is a T of a currency.
    const bool has_letter = end - from == code + 1 &&
                            std::string_view("TKM").find(head[from]) != std::string_view::npos;
    if (is_whole && end - from == code && is_code(head, from, end)) return head.substr(from, code);
    if (is_whole && has_letter && is_code(head, from + 1, end)) return head.substr(from + 1, code);
    while (end < head.size() && is_letter(head[end])) ++end;
    from = std::max(end, from + 1);
  }
  return {};
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

Message row_currency_problem(std::string_view currency, std::string_view unit,
                             const Currency& plan) {
  const auto typed = currency.empty() ? currency_within(unit) : currency;
  if (typed.empty() || may_be_currency(typed, plan)) return {};
  return msg("The row is in ‘{1}’, and the plan counts in {2}.",
             to_valid_text(typed.substr(0, most_shown)), plan.code);
}

Message head_currency_problem(std::string_view head, const Currency& plan) {
  const auto typed = currency_in_head(head);
  if (typed.empty() || may_be_currency(typed, plan)) return {};
  return msg("The column is in ‘{1}’, and the plan counts in {2}.", std::string(typed), plan.code);
}

bool has_currency(std::string_view unit) { return !currency_within(unit).empty(); }

}  // namespace sightline
