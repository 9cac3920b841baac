// Number form: what commas and dots mean in the figures of a file.
// Why: 1.234 is a thousand in one export and one in another; what a whole column says decides, and
// it is shown.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/base/leaf.h"

namespace sightline {

/// Which sign stands before the decimals.
enum class NumberForm { point, comma };
template <>
inline constexpr auto enum_texts<NumberForm> =
    std::array{EnumText("point", "1,234.56"), EnumText("comma", "1.234,56")};

struct FoundNumberForm {
  NumberForm form = NumberForm::point;
  bool certain = false;  ///< a cell can be read in this way only
  /// A cell that would have three decimals, which figures hardly have, and has thousands when read
  /// in the other way; blank when there is none, or more cells are certain of one way.
  std::string doubtful{};
};

/// What the cells speak for; `otherwise` when they speak for neither.
[[nodiscard]] FoundNumberForm recognize_numbers(std::span<const std::string_view> cells,
                                                NumberForm otherwise);

struct TypedNumber {
  double value = 0;
  bool percent = false;    ///< a % stood behind it, and `value` is the fraction
  std::string currency{};  ///< its sign or three capitals, as they stand; blank: none
};

/// "1,234.56", "1 234,56", "1'234.56", "(1,234)", "1,234-", "€ 5", "12 %". Nothing for any other
/// text, for two currencies, for groups that are no thousands, and for what is not finite.
[[nodiscard]] std::optional<TypedNumber> read_typed_number(std::string_view text, NumberForm form);

/// Whether a cell of figures says that there is none: blank, a dash, "n/a".
[[nodiscard]] bool is_nothing(std::string_view cell);

}  // namespace sightline
