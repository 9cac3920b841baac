// Gestures on findings: leaving one with a reason, and taking it up again.
// Why: whoever leaves advice says why, so that the next review need not ask.
#pragma once

#include <string_view>

#include "model/derive/check.h"
#include "model/edit/gesture.h"

namespace sightline {

/// What is silenced about places that are gone is forgotten in the same edit. Throws Failure{input}
/// without a reason. Errors can be left like anything else: whoever has to live with one says why.
[[nodiscard]] Edit silence(const Document& document, Id<SilencedFinding> id, const Finding& finding,
                           std::string_view reason, Day day);
[[nodiscard]] Edit unsilence(const Document& document, Id<SilencedFinding> id);

}  // namespace sightline
