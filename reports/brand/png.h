// png_surface: a PNG in memory, decoded.
// Why: cairo reads from a callback only; a logo is checked by one and drawn by another.
#pragma once

#include <cairo.h>

#include <memory>
#include <string_view>

namespace sightline {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, DestroySurface>;

/// Never null; in cairo's error state when the bytes are no whole PNG.
[[nodiscard]] SurfacePtr png_surface(std::string_view bytes);

}  // namespace sightline
