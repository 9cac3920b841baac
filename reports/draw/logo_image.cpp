#include "reports/draw/logo_image.h"

#include <algorithm>
#include <memory>
#include <string>
#include <tuple>

#include "reports/brand/png.h"

namespace sightline::draw {
namespace {

SurfacePtr jpeg_surface(const Logo& logo) {
  SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, logo.width, logo.height));
  auto bytes = std::make_unique<std::string>(logo.bytes);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes->data());
  const auto size = static_cast<unsigned long>(bytes->size());
  const auto free_bytes = [](void* owned) { delete static_cast<std::string*>(owned); };
  if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, data, size, free_bytes,
                                  bytes.get()) == CAIRO_STATUS_SUCCESS)
    std::ignore = bytes.release();
  return surface;
}

}  // namespace

void draw_logo(cairo_t* cr, const Logo& logo, const Rect& rect) {
  const bool is_jpeg = logo.bytes.starts_with("\xff\xd8");
  const SurfacePtr surface = is_jpeg ? jpeg_surface(logo) : png_surface(logo.bytes);
  const double scale = std::min(rect.width / logo.width, rect.height / logo.height);
  cairo_save(cr);
  cairo_translate(cr, rect.right() - logo.width * scale, rect.y);
  cairo_scale(cr, scale, scale);
  cairo_set_source_surface(cr, surface.get(), 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
}

}  // namespace sightline::draw
