#include "reports/brand/png.h"

#include <algorithm>

namespace sightline {

SurfacePtr png_surface(std::string_view bytes) {
  const auto read = [](void* from, unsigned char* to, unsigned length) {
    auto& left = *static_cast<std::string_view*>(from);
    if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(left.begin(), length, to);
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
  };
  return SurfacePtr(cairo_image_surface_create_from_png_stream(read, &bytes));
}

}  // namespace sightline
