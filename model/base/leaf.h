// Leaves: how single values look in files and changes, and what makes them legal.
// Why: the checks stand where every reader passes (archive, JSON, changes), so no illegal value
// gets into a document.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "model/base/calendar.h"
#include "model/base/fields.h"
#include "model/base/id.h"
#include "model/base/message.h"
#include "model/base/money.h"
#include "model/base/text.h"

namespace sightline {

/// A value that a T can't have, with the reason as the end of a sentence.
class IllegalValue : public std::invalid_argument {
 public:
  explicit IllegalValue(Message why)
      : std::invalid_argument(plain_text(why)), why_(std::move(why)) {}

  [[nodiscard]] const Message& why() const { return why_; }

 private:
  Message why_;
};

/// One enumerator: its name in files and its label (a message id).
struct EnumText {
  consteval EnumText(const char* name_, const char* label_) : name(name_), label(label_) {}

  const char* name;
  const char* label;
};

/// Specialized for each enum of the document as std::array{EnumText("planned", "planned"), …}, in
/// order of the enumerators.
template <class E>
inline constexpr auto enum_texts = 0;
template <class E>
concept NamedEnum = std::is_enum_v<E> && !std::is_same_v<decltype(enum_texts<E>), const int>;

template <NamedEnum E>
[[nodiscard]] constexpr const char* name_of(E value) {
  return enum_texts<E>.at(static_cast<std::size_t>(value)).name;
}
/// The label's message id, for term() and Catalog::term().
template <NamedEnum E>
[[nodiscard]] constexpr const char* label_of(E value) {
  return enum_texts<E>.at(static_cast<std::size_t>(value)).label;
}
template <NamedEnum E>
[[nodiscard]] constexpr std::size_t count_of() {
  return enum_texts<E>.size();
}
template <NamedEnum E>
[[nodiscard]] std::optional<E> parse_enum(std::string_view name) {
  for (std::size_t i = 0; i < count_of<E>(); ++i)
    if (name == enum_texts<E>[i].name) return static_cast<E>(i);
  return std::nullopt;
}

template <NamedEnum E>
struct Leaf<E> {
  using Rep = std::string;
  static Rep to(E value) { return name_of(value); }
  static E from(const Rep& name) {
    if (const auto value = parse_enum<E>(name)) return *value;
    throw IllegalValue(msg("‘{1}’ is not one of the allowed values", to_valid_text(name)));
  }
};

template <>
struct Leaf<std::string> {
  using Rep = std::string;
  static const Rep& to(const std::string& text) { return text; }
  static std::string from(Rep text) {
    if (!is_text(text)) throw IllegalValue(msg("the text is not UTF-8, or has a zero byte in it"));
    return text;
  }
};

template <>
struct Leaf<bool> {
  using Rep = bool;
  static Rep to(bool value) { return value; }
  static bool from(Rep value) { return value; }
};

template <>
struct Leaf<std::int64_t> {
  using Rep = std::int64_t;
  static Rep to(std::int64_t value) { return value; }
  static std::int64_t from(Rep value) { return value; }
};

template <>
struct Leaf<int> {
  using Rep = std::int64_t;
  static Rep to(int value) { return value; }
  static int from(Rep value) {
    if (value < INT32_MIN || value > INT32_MAX)
      throw IllegalValue(msg("the number is out of range"));
    return static_cast<int>(value);
  }
};

template <>
struct Leaf<double> {
  using Rep = double;
  static Rep to(double value) { return value; }
  static double from(Rep value) {
    if (!std::isfinite(value)) throw IllegalValue(msg("the number is not finite"));
    return value;
  }
};

template <>
struct Leaf<Percent> {
  using Rep = double;
  static Rep to(Percent value) { return value.fraction; }
  static Percent from(Rep value) { return {Leaf<double>::from(value)}; }
};

template <>
struct Leaf<Money> {
  using Rep = std::int64_t;
  static Rep to(Money value) { return value.minor; }
  static Money from(Rep value) {
    if (value > max_money || value < -max_money)
      throw IllegalValue(msg("the amount is out of range"));
    return {value};
  }
};

template <>
struct Leaf<Fte> {
  using Rep = std::int64_t;
  static Rep to(Fte value) { return value.hundredths; }
  static Fte from(Rep value) {
    if (value > max_fte || value < -max_fte)
      throw IllegalValue(msg("the headcount is out of range"));
    return {value};
  }
};

template <>
struct Leaf<Currency> {
  using Rep = std::string;
  static Rep to(const Currency& value) { return value.code; }
  static Currency from(const Rep& code) {
    if (!is_currency_code(code))
      throw IllegalValue(msg("‘{1}’ is not a currency code", to_valid_text(code)));
    return {code};
  }
};

template <>
struct Leaf<Day> {
  using Rep = std::string;
  static Rep to(Day value) { return to_text(value); }
  static Day from(const Rep& text) {
    if (const auto day = parse_day(text)) return *day;
    throw IllegalValue(msg("‘{1}’ is not a date", to_valid_text(text)));
  }
};

template <>
struct Leaf<Month> {
  using Rep = std::string;
  static Rep to(Month value) { return to_text(value); }
  static Month from(const Rep& text) {
    if (const auto month = parse_month(text)) return *month;
    throw IllegalValue(msg("‘{1}’ is not a month", to_valid_text(text)));
  }
};

template <>
struct Leaf<Uuid> {
  using Rep = std::string;
  static Rep to(Uuid value) { return to_text(value); }
  static Uuid from(const Rep& text) {
    if (const auto uuid = parse_uuid(text)) return *uuid;
    throw IllegalValue(msg("‘{1}’ is not an id", to_valid_text(text)));
  }
};

template <class T>
struct Leaf<Id<T>> {
  using Rep = std::string;
  static Rep to(Id<T> value) { return to_text(value); }
  static Id<T> from(const Rep& text) { return {Leaf<Uuid>::from(text)}; }
};

}  // namespace sightline
