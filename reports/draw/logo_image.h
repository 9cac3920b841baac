// draw_logo: a brand's logo on a page.
// The image stays what it is: a JPEG goes into a PDF without being packed anew.
#pragma once

#include <cairo.h>

#include "reports/brand/brand.h"
#include "reports/draw/geometry.h"

namespace sightline::draw {

// As large as it fits into `rect`, at its top right corner. Only PDF shows a JPEG: cairo itself
// can't read one.
void draw_logo(cairo_t* cr, const Logo& logo, const Rect& rect);

}  // namespace sightline::draw
