// Capital: words of a catalog at the beginning of a sentence.
// Why: what is one of several things is a part of a sentence in the catalog, and is shown alone
// too.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// The text with its first letter as a capital, whatever the alphabet.
[[nodiscard]] std::string with_capital(std::string_view text);

/// "J" of "juin": its first letter alone, as a capital; the text where it begins with none ("1月").
[[nodiscard]] std::string initial(std::string_view text);

}  // namespace sightline
