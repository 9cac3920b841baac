// Money, headcount and fractions: exact amounts that add up.
// Why: a cent lost to rounding makes two sheets of a plan book disagree, so amounts are whole
// numbers of their smallest unit.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace sightline {

/// An amount in minor units (cents) of the plan's one currency, within ±max_money.
struct Money {
  std::int64_t minor = 0;

  auto operator<=>(const Money&) const = default;
  Money& operator+=(Money other) { return minor += other.minor, *this; }
  Money& operator-=(Money other) { return minor -= other.minor, *this; }
  friend Money operator+(Money a, Money b) { return a += b; }
  friend Money operator-(Money a, Money b) { return a -= b; }
  friend Money operator-(Money a) { return {-a.minor}; }
};

inline constexpr std::int64_t max_money = 1'000'000'000'000'000;

/// ISO 4217 code of the plan's currency: three upper-case letters.
struct Currency {
  std::string code = "USD";

  auto operator<=>(const Currency&) const = default;
};

[[nodiscard]] bool is_currency_code(std::string_view code);
/// Decimal places of the currency by ISO 4217: 2 for most, 0 for JPY and its like, 3 for KWD and
/// its like.
[[nodiscard]] int decimal_places(const Currency& currency);
/// Minor units in one unit of the currency: 10 to the power of its decimal places.
[[nodiscard]] std::int64_t minor_per_unit(const Currency& currency);
/// The amount in units of the currency, for ratios, charts and cells; exact up to max_money.
[[nodiscard]] double to_units(Money amount, const Currency& currency);
/// The nearest amount, half away from zero. Throws std::out_of_range beyond max_money or when not
/// finite.
[[nodiscard]] Money from_units(double units, const Currency& currency);

/// The nearest amount in minor units, at most ±max_money; what is not a number is nothing. For
/// results of formulas, which a file can drive anywhere.
[[nodiscard]] Money nearest_money(double minor);

/// Headcount in hundredths of a full-time equivalent, within ±max_fte.
struct Fte {
  std::int64_t hundredths = 0;

  auto operator<=>(const Fte&) const = default;
  Fte& operator+=(Fte other) { return hundredths += other.hundredths, *this; }
  Fte& operator-=(Fte other) { return hundredths -= other.hundredths, *this; }
  friend Fte operator+(Fte a, Fte b) { return a += b; }
  friend Fte operator-(Fte a, Fte b) { return a -= b; }
};

inline constexpr std::int64_t max_fte = 1'000'000'000;

[[nodiscard]] constexpr double to_units(Fte headcount) {
  return static_cast<double>(headcount.hundredths) / 100;
}
/// The nearest headcount. Throws std::out_of_range beyond max_fte or when not finite.
[[nodiscard]] Fte fte_from_units(double units);

/// A percentage as its fraction: 0.25 is 25 %. Always finite.
struct Percent {
  double fraction = 0;

  auto operator<=>(const Percent&) const = default;
};

}  // namespace sightline
