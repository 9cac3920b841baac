// The icons of the pages, as they are painted.
#include "app/desktop/icons.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "app/desktop/page.h"
#include "reports/draw/surface.h"

namespace sightline::desktop::test {
namespace icons_test {

/// How dark each pixel of a square is in which the icon was painted, at 8 pixels for a unit, with
/// a margin of 16 pixels.
std::vector<std::uint8_t> painted(PageId page) {
  constexpr int side = 160, margin = 16;
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(side) * side);
  auto* surface =
      cairo_image_surface_create_for_data(pixels.data(), CAIRO_FORMAT_A8, side, side, side);
  auto* cr = cairo_create(surface);
  paint_icon(cr, page, {margin, margin}, side - 2 * margin, draw::rgb(0));
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      if (std::min(x, y) < margin - 1 || std::max(x, y) > side - margin)
        CHECK(pixels[static_cast<std::size_t>(y * side + x)] == 0);
  return pixels;
}

TEST_CASE("every page has an icon of its own, within its square") {
  std::set<std::vector<std::uint8_t>> known;
  for (const auto& entry : page_entries()) {
    INFO(entry.name);
    const auto pixels = painted(entry.id);
    CHECK(std::ranges::count(pixels, 255) > 300);
    CHECK(known.insert(pixels).second);
  }
}

TEST_CASE("an outline is read as SVG writes it, and nothing else is taken for one") {
  auto* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 8, 8);
  auto* cr = cairo_create(surface);
  CHECK(add_path(cr, "M1 2L-3.5 4C1 2 3 4 5 6Z"));
  double x = 0;
  double y = 0;
  cairo_get_current_point(cr, &x, &y);
  CHECK(x == 1);
  CHECK(y == 2);
  for (const auto* wrong : {"M1", "L1 x", "C1 2 3 4 5", "A1 2 3", "m1 2", "12"})
    CHECK_FALSE(add_path(cr, wrong));
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
}

}  // namespace icons_test
}  // namespace sightline::desktop::test
