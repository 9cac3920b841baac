// What the document's history tells of one action.
// Why: the history keeps labels of edits and no ids, so an action's are found by its title, back
// through every time it was renamed; what was done to several at once names none of them.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// "5 May 2026 · Ada: Set due date of ‘Train the team’", the latest first; at most `most`. Empty
/// when the action or its history is gone.
[[nodiscard]] std::vector<std::string> action_history(const Document& document, Id<Action> id,
                                                      const Catalog& catalog, std::size_t most = 8);

}  // namespace sightline
