// diff: the changes that lead from one document to another.
// Why: gestures mutate a copy and imports read a whole document; both become changes here, by one
// walk over the field descriptions.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

/// apply(a, diff(a, b)) == b, the order of lists included; empty when they are equal. Lists with
/// ids change element by element with as few moves as possible, series month by month, other lists
/// as a whole. Parts that share a Box are not looked into.
[[nodiscard]] std::vector<Change> diff(const Document& a, const Document& b);

}  // namespace sightline
