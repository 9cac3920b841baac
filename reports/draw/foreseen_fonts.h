// Fonts that are looked for before the first text is set in them.
// Why: Pango looks for each size and weight on a thread of its own, and who sets the text waits; at
// a program's start there is other work meanwhile.
#pragma once

#include <span>

#include "reports/draw/text.h"

namespace sightline::draw {

/// Begins to look for the fonts of texts in these styles; those of this thread.
void foresee_fonts(std::span<const TextStyle> styles);

}  // namespace sightline::draw
