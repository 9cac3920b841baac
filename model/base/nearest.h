// Nearest: the name that somebody meant who mistyped it.
// Why: whoever is told that there is no such thing wants to know what there is, the likeliest
// first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/base/message.h"

namespace sightline {

/// How many letters were left out, added, taken for others or exchanged with their neighbours to
/// make one of the other; capitals (of ASCII) are no other letters.
[[nodiscard]] std::size_t slips_between(std::string_view one, std::string_view other);

/// The names with the likeliest first; those that are as likely keep their order.
[[nodiscard]] std::vector<std::string> nearest_first(std::vector<std::string> names,
                                                     std::string_view typed);

/// Those in quotes as one list, as a complaint has it; of very many the likeliest dozen.
[[nodiscard]] Message likeliest_names(std::vector<std::string> names, std::string_view typed);

/// Those of names with hyphens one of whose words is most like this one, but for a slip or two.
[[nodiscard]] std::vector<std::string> names_with_word_like(const std::vector<std::string>& names,
                                                            std::string_view typed);

/// The one name that was probably meant: by a slip or two, or by a part that no other has. Blank
/// when that is none.
[[nodiscard]] std::string probably_meant(const std::vector<std::string>& names,
                                         std::string_view typed);

}  // namespace sightline
