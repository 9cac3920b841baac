// apply: a document with changes made to it.
// Why: the one way a document comes to differ from the one before it.
#pragma once

#include <span>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

namespace detail {

struct Apply {
  [[nodiscard]] Document operator()(const Document& document,
                                    std::span<const Change> changes) const;
  [[nodiscard]] Document operator()(const Document& document, const Edit& edit) const {
    return (*this)(document, edit.changes);
  }
};

}  // namespace detail

/// apply(document, changes): the changes are made in order; boxes that none of them touches stay
/// shared with `document`. Throws Failure{input} when a path leads nowhere, a value is illegal, or
/// `before` is not what stands there (a conflict); `document` is untouched in any case.
/// An object rather than a function, since std::apply would be the better match for a vector.
inline constexpr detail::Apply apply;

}  // namespace sightline
