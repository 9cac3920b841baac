// palette_of: a brand's colours for what is drawn: the one page and the pictures for slides.
// Page, slides and workbook of one organization look as if one hand had made them.
#pragma once

#include "reports/brand/brand.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

// A light palette. What a brand does not name follows from what it does: pale backgrounds of the
// accent, and a late colour dark enough to be read (least_contrast).
[[nodiscard]] Palette palette_of(const Brand& brand);

}  // namespace sightline::draw
