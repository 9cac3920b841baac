// Differences: what distinguishes two states of a plan, a line of words each.
// Why: who chooses between a saved file and what a crash left, or an earlier version, has to see
// what he would get; the words are those of the field descriptions, so no field is forgotten.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// From `before` to `after`: "Actions › Train the team › due: 5 May 2026 → 12 May 2026". The
/// history and the revision don't count. Of more than `most` the rest is one line that counts them.
[[nodiscard]] std::vector<std::string> differences(const Document& before, const Document& after,
                                                   const Catalog& catalog, std::size_t most = 200);

}  // namespace sightline
