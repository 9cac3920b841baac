// Painting on a window with cairo, as charts and reports are painted everywhere.
// Why: what wx paints with is cairo itself on GTK only; elsewhere a picture stands between.
#pragma once

#include <cairo.h>
#include <wx/image.h>
#include <wx/window.h>

#include <functional>

#include "reports/draw/geometry.h"
#include "reports/draw/surface.h"

namespace sightline::desktop {

/// Paints the window's client area, `bounds`, in device-independent pixels, while it is told to.
void paint_with_cairo(wxWindow& window,
                      const std::function<void(cairo_t* cr, const draw::Rect& bounds)>& paint);

/// The drawn pixels as a picture of the toolkit's.
[[nodiscard]] wxImage to_image(const draw::Image& drawn);

}  // namespace sightline::desktop
