#include "reports/draw/brand_palette.h"

#include <cmath>

#include "reports/brand/brand_file.h"

namespace sightline::draw {
namespace {

constexpr std::uint32_t white = 0xFFFFFF;
constexpr double pale_part = 0.1;
constexpr double band_part = 0.06;

/// `part` of a colour, the rest of what is behind it.
std::uint32_t mixed(std::uint32_t colour, std::uint32_t behind, double part) {
  std::uint32_t result = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const auto over = static_cast<double>(colour >> shift & 0xFFU);
    const auto under = static_cast<double>(behind >> shift & 0xFFU);
    result |= static_cast<std::uint32_t>(std::lround(over * part + under * (1 - part))) << shift;
  }
  return result;
}

/// As much darker as it takes to be read on white.
std::uint32_t readable(std::uint32_t colour) {
  constexpr double step = 0.05;
  auto darker = colour;
  for (double part = 1; part > 0 && contrast(darker, white) < least_contrast; part -= step)
    darker = mixed(colour, 0, part);
  return darker;
}

}  // namespace

Palette palette_of(const Brand& brand) {
  auto palette = Palette::light();
  palette.sunken = rgb(brand.sunken);
  palette.line = rgb(brand.line);
  palette.ink = rgb(brand.ink);
  palette.second = rgb(brand.second);
  palette.accent = rgb(brand.accent);
  palette.accent_pale = rgb(mixed(brand.accent, white, pale_part));
  palette.current_cycle = rgb(mixed(brand.accent, white, band_part));
  palette.good = rgb(brand.good);
  palette.good_pale = rgb(brand.good_pale);
  palette.warning = rgb(brand.warning);
  palette.warning_pale = rgb(brand.warning_pale);
  palette.bad = rgb(brand.bad);
  palette.bad_pale = rgb(brand.bad_pale);
  palette.input = rgb(brand.input);
  palette.input_ink = rgb(brand.input_ink);
  palette.actual = rgb(brand.actual);
  palette.target = rgb(brand.target);
  palette.landing = rgb(brand.landing);
  palette.trajectory = rgb(brand.trajectory);
  palette.late = rgb(brand.late);
  palette.late_ink = rgb(readable(brand.late));
  palette.areas.front() = rgb(brand.accent);
  return palette;
}

}  // namespace sightline::draw
