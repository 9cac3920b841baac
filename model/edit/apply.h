// apply: a document with changes made to it.
// Why: the one way a document comes to differ from the one before it.
#pragma once

#include <span>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

/// The changes are made in order; boxes that none of them touches stay shared with `document`.
/// Throws Failure{input} when a path leads nowhere, a value is illegal, or `before` is not what
/// stands there (a conflict); `document` is untouched in any case.
[[nodiscard]] Document apply(const Document& document, std::span<const Change> changes);

}  // namespace sightline
