// Typed digits: what the separators between digits mean.
// Why: 1.200 is 1200 in one language and 1.2 in another; a text with two readings is asked back.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "model/base/message.h"
#include "model/catalog/locale_form.h"

namespace sightline {

struct Separators {
  char decimal = '.';
  char group = ',';  ///< ' ' where the language groups by spaces or apostrophes
  /// One decimal separator with three digits behind it is what it says in this language, not
  /// possibly another language's thousands: in formulas, percentages, amounts of three places.
  bool own_decimals = false;
};

[[nodiscard]] Separators separators_of(const LocaleForm& form);

/// `digits` holds digits, '.', ',' and ' ', the last for spaces and apostrophes. Gives them with
/// nothing but a '.' before decimals, as std::from_chars reads; or a sentence that says what to
/// type instead.
[[nodiscard]] std::variant<std::string, Message> plain_digits(std::string_view digits,
                                                              const Separators& separators);

/// "This is not a number. …", for every other trouble with a figure.
[[nodiscard]] Message say_number();

}  // namespace sightline
