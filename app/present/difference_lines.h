// Difference lines: what distinguishes two states of a plan, a line of words each.
// Why: who chooses between a saved file and what a crash left, or an earlier version, has to see
// what he would get, in the words that comparing and merging use too.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// From `before` to `after`, see model/edit/differences.h. Of more than `most` the rest is one line
/// that counts them.
[[nodiscard]] std::vector<std::string> difference_lines(const Document& before,
                                                        const Document& after,
                                                        const Catalog& catalog,
                                                        std::size_t most = 200);

}  // namespace sightline
