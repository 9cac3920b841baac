#include "model/base/money.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace sightline {

namespace {

constexpr std::array<std::string_view, 17> without_decimals = {
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
    "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> with_three_decimals = {"BHD", "IQD", "JOD", "KWD",
                                                                 "LYD", "OMR", "TND"};

std::int64_t nearest(double value, std::int64_t limit, const char* what) {
  if (!std::isfinite(value) || std::abs(value) > static_cast<double>(limit))
    throw std::out_of_range(what);
  return std::llround(value);
}

}  // namespace

bool is_currency_code(std::string_view code) {
  return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

int decimal_places(const Currency& currency) {
  if (std::ranges::find(without_decimals, currency.code) != without_decimals.end()) return 0;
  if (std::ranges::find(with_three_decimals, currency.code) != with_three_decimals.end()) return 3;
  return 2;
}

std::int64_t minor_per_unit(const Currency& currency) {
  constexpr std::array<std::int64_t, 4> powers = {1, 10, 100, 1000};
  return powers.at(static_cast<std::size_t>(decimal_places(currency)));
}

double to_units(Money amount, const Currency& currency) {
  return static_cast<double>(amount.minor) / static_cast<double>(minor_per_unit(currency));
}

Money from_units(double units, const Currency& currency) {
  return {nearest(units * static_cast<double>(minor_per_unit(currency)), max_money,
                  "amount out of range")};
}

Money nearest_money(double minor) {
  if (std::isnan(minor)) return {};
  const auto most = static_cast<double>(max_money);
  // A half that reckoning in binary misses by its last digits is one, as spreadsheets see it too.
  // Of large amounts no part that is no half may become one.
  constexpr double share = 1e-12;
  constexpr double least_part = 0.01;
  const double missed = std::min(std::abs(minor) * share, least_part);
  return {std::llround(std::clamp(minor + std::copysign(missed, minor), -most, most))};
}

Fte fte_from_units(double units) {
  return {nearest(units * 100, max_fte, "headcount out of range")};
}

}  // namespace sightline
