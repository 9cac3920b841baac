// merge_walk: the fields and lists of two plans brought together, references not yet looked at.
// Why: that is one walk over the field descriptions; what refers to what is another matter, which
// may send the walk on its way again (merge.cpp).
#pragma once

#include <unordered_set>

#include "model/edit/merge.h"

namespace sightline {

/// `keep` are elements that stay although one side took them away.
[[nodiscard]] Merge merge_walk(const Document& base, const Document& mine, const Document& theirs,
                               const MergeChoices& choices, const std::unordered_set<Uuid>& keep);

}  // namespace sightline
