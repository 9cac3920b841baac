// As known: a document without what dates in it say came after a day.
// Why: a question about a day that is past is answered with what could be known on it.
#pragma once

#include "model/document.h"

namespace sightline {

/// Without imports of deals, baselines, readings and actuals of months that came after the day, and
/// without readings of former periods that were entered after it. The reference stays while its
/// baseline does. Targets and actions carry no date of their own: the history leads back to those.
[[nodiscard]] Document as_known_on(const Document& document, Day day);

}  // namespace sightline
