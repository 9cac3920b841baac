#include "reports/draw/surface.h"

#include <cairo-svg.h>

#include <cmath>
#include <cstring>
#include <regex>
#include <stdexcept>
#include <utility>

#include "reports/draw/cairo_objects.h"
#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr double most_pixels = 16384;

int side(double units, double scale) {
  const double pixels = std::ceil(units * scale - 1e-9);
  if (!std::isfinite(pixels) || pixels < 1 || pixels > most_pixels)
    throw std::length_error("size of a drawing");
  return static_cast<int>(pixels);
}

void draw_on(cairo_surface_t* surface, double scale, Colour background, const Drawing& drawing) {
  const CairoContext cr(cairo_create(surface));
  set_colour(cr.get(), background);
  cairo_paint(cr.get());
  cairo_scale(cr.get(), scale, scale);
  drawing(cr.get());
  expect_success(cairo_status(cr.get()));
}

CairoSurface drawn_image(Size size, double scale, Colour background, const Drawing& drawing) {
  CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side(size.width, scale),
                                                  side(size.height, scale)));
  expect_success(cairo_surface_status(surface.get()));
  draw_on(surface.get(), scale, background, drawing);
  cairo_surface_flush(surface.get());
  return surface;
}

}  // namespace

Image::Image(int width, int height, std::vector<std::uint32_t> pixels)
    : width_(width), height_(height), pixels_(std::move(pixels)) {}

Colour Image::at(int x, int y) const {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) throw std::out_of_range("pixel of an image");
  return rgb(pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                     static_cast<std::size_t>(x)] &
             0xFFFFFF);
}

Image render_image(Size size, double scale, Colour background, const Drawing& drawing) {
  const CairoSurface surface = drawn_image(size, scale, background, drawing);
  const int width = cairo_image_surface_get_width(surface.get());
  const int height = cairo_image_surface_get_height(surface.get());
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const auto columns = static_cast<std::size_t>(width);
  std::vector<std::uint32_t> pixels(columns * static_cast<std::size_t>(height));
  for (std::size_t row = 0; row < static_cast<std::size_t>(height); ++row) {
    std::memcpy(&pixels[row * columns], data + row * stride, columns * sizeof(std::uint32_t));
  }
  for (std::uint32_t& pixel : pixels) pixel &= 0xFFFFFF;
  return {width, height, std::move(pixels)};
}

std::string render_png(Size size, double scale, Colour background, const Drawing& drawing) {
  const CairoSurface surface = drawn_image(size, scale, background, drawing);
  std::string bytes;
  expect_success(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes));
  return bytes;
}

std::string render_svg(Size size, Colour background, const Drawing& drawing) {
  static_cast<void>(side(size.width, 1));
  static_cast<void>(side(size.height, 1));
  std::string bytes;
  {
    const CairoSurface surface(
        cairo_svg_surface_create_for_stream(append_bytes, &bytes, size.width, size.height));
    expect_success(cairo_surface_status(surface.get()));
    draw_on(surface.get(), 1, background, drawing);
    cairo_surface_finish(surface.get());
    expect_success(cairo_surface_status(surface.get()));
  }
  // Cairo counts surfaces over the life of the process and writes the count; nothing refers to it.
  static const std::regex counted(R"( id="surface[0-9]+")");
  return std::regex_replace(bytes, counted, "");
}

}  // namespace sightline::draw
