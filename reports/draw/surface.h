// A drawing as pixels, PNG or SVG in memory.
// Bytes and not files: whoever writes them chooses how to write safely.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

// Draws in units; the surface's scale is already set.
using Drawing = std::function<void(cairo_t*)>;

class Image {
 public:
  Image(int width, int height, std::vector<std::uint32_t> pixels);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  // The pixel's colour; throws std::out_of_range outside the image.
  [[nodiscard]] Colour at(int x, int y) const;
  bool operator==(const Image&) const = default;

 private:
  int width_;
  int height_;
  std::vector<std::uint32_t> pixels_;
};

// All three fill the background first. `size` is in units, `scale` in pixels per unit (2 for 200
// %). They throw std::length_error for sizes without area or beyond 16,384 pixels a side,
// std::bad_alloc without memory.
[[nodiscard]] Image render_image(Size size, double scale, Colour background,
                                 const Drawing& drawing);
[[nodiscard]] std::string render_png(Size size, double scale, Colour background,
                                     const Drawing& drawing);
// The same drawing always gives the same bytes.
[[nodiscard]] std::string render_svg(Size size, Colour background, const Drawing& drawing);

}  // namespace sightline::draw
