#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "reports/draw/palette.h"

namespace draw_palette_test {
using namespace sightline::draw;

namespace {

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

// Contrast ratio as defined by WCAG 2.
double contrast(Colour one, Colour two) {
  const double a = luminance(one) + 0.05;
  const double b = luminance(two) + 0.05;
  return a > b ? a / b : b / a;
}

}  // namespace

TEST_CASE("text keeps 4.5 : 1 against everything it is written on") {
  for (const Palette& palette : {Palette::light(), Palette::dark(), Palette::high_contrast(),
                                 Palette::high_contrast_dark()}) {
    CAPTURE(palette.is_dark);
    for (const Colour behind : {palette.background, palette.surface, palette.sunken,
                                palette.current_cycle, palette.accent_pale}) {
      CHECK(contrast(palette.ink, behind) >= 4.5);
      CHECK(contrast(palette.second, behind) >= 4.5);
    }
    for (const Tone tone : {Tone::neutral, Tone::accent, Tone::good, Tone::warning, Tone::bad}) {
      CAPTURE(static_cast<int>(tone));
      CHECK(contrast(palette.text(tone), palette.pale(tone)) >= 4.5);
      CHECK(contrast(palette.text(tone), palette.surface) >= 4.5);
    }
    CHECK(contrast(palette.on_accent, palette.accent) >= 4.5);
    CHECK(contrast(palette.input_ink, palette.input) >= 4.5);
    CHECK(contrast(palette.late_ink, palette.surface) >= 4.5);
    CHECK(contrast(palette.late_ink, palette.current_cycle) >= 4.5);
  }
}

TEST_CASE("lines of a chart stand out from the surface") {
  for (const Palette& palette : {Palette::light(), Palette::dark(), Palette::high_contrast(),
                                 Palette::high_contrast_dark()}) {
    CAPTURE(palette.is_dark);
    for (const Colour line : {palette.actual, palette.trajectory, palette.late}) {
      CHECK(contrast(line, palette.surface) >= 3);
    }
    CHECK(contrast(palette.landing, palette.surface) >= 2);
  }
}

TEST_CASE("a seventh part takes the first part's colour again") {
  CHECK(area_tint(0) == Tint::area_1);
  CHECK(area_tint(5) == Tint::area_6);
  CHECK(area_tint(6) == Tint::area_1);
  CHECK(Palette::light().series(area_tint(7)) == Palette::light().areas[1]);
}

TEST_CASE("every tone and tint has its own colour") {
  const Palette palette = Palette::light();
  CHECK(palette.text(Tone::neutral) == palette.second);
  CHECK(palette.pale(Tone::neutral) == palette.sunken);
  CHECK(palette.series(Tint::target) == palette.target);
  CHECK(palette.series(Tint::landing) == palette.landing);
  CHECK(palette.series(Tint::late) == palette.late);
  CHECK(rgb(0x1D4ED8) == Colour{0x1D, 0x4E, 0xD8});
}

}  // namespace draw_palette_test
