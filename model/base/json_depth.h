// JSON depth: whether a text nests deeper than it may, told before it is parsed.
// Why: a parser that is asked at each bracket looks through all brothers of a value as it ends, so
// a long flat list from anywhere would take hours; one pass over the text takes none.
#pragma once

#include <string_view>

namespace sightline {

/// Whether more than `most` objects and lists are open at some place, as far as it is JSON.
[[nodiscard]] bool is_json_deeper(std::string_view text, int most);

}  // namespace sightline
