#include "app/desktop/theme.h"

#include <algorithm>
#include <array>

#include "app/desktop/gtk_theme.h"
#include "reports/draw/foreseen_fonts.h"
#include "reports/draw/geometry.h"

namespace sightline::desktop {
namespace {

Theme& current() {
  static Theme instance;
  return instance;
}

constexpr double px_per_point = 96.0 / 72.0;

}  // namespace

const Theme& theme() { return current(); }

bool update_theme() {
  const double points = native::use_interface_font();
  Theme next;
  using draw::Palette;
  const bool is_dark = native::is_dark();
  if (native::is_high_contrast())
    next.palette = is_dark ? Palette::high_contrast_dark() : Palette::high_contrast();
  else
    next.palette = is_dark ? Palette::dark() : Palette::light();
  next.font_px = std::max(14.0, points * px_per_point);
  native::dress_controls(next);
  const bool changed = !(next == current());
  current() = next;
  return changed;
}

void foresee_fonts() {
  const double px = std::max(14.0, native::use_interface_font() * px_per_point);
  using enum draw::Weight;
  const std::array<draw::TextStyle, 5> styles{{{.px = px},
                                               {.px = px * 12 / 14},
                                               {.px = px, .weight = semibold},
                                               {.px = px * 12 / 14, .weight = semibold},
                                               {.px = px * 26 / 14, .weight = semibold}}};
  draw::foresee_fonts(styles);
}

double text_px(TextRole role) {
  const double body = current().font_px;
  switch (role) {
    case TextRole::page:
      return body * 20 / 14;
    case TextRole::number:
      return body * 26 / 14;
    case TextRole::secondary:
    case TextRole::small_strong:
      return body * 12 / 14;
    default:
      return body;
  }
}

wxFont font_of(TextRole role) {
  wxFont font = native::interface_font();
  font.SetFractionalPointSize(text_px(role) / px_per_point);
  const bool plain = role == TextRole::text || role == TextRole::secondary;
  font.SetWeight(plain ? wxFONTWEIGHT_NORMAL : wxFONTWEIGHT_SEMIBOLD);
  return font;
}

double text_unit() { return current().font_px / draw::base_font_px; }

wxColour to_wx(draw::Colour colour) { return {colour.r, colour.g, colour.b}; }

draw::Colour ground_colour(Ground ground) {
  const auto& palette = current().palette;
  switch (ground) {
    case Ground::surface:
      return palette.surface;
    case Ground::sunken:
      return palette.sunken;
    case Ground::line:
      return palette.line;
    case Ground::background:
      break;
  }
  return palette.background;
}

draw::Colour ink_colour(Ink ink) {
  const auto& palette = current().palette;
  switch (ink) {
    case Ink::second:
      return palette.second;
    case Ink::accent:
      return palette.accent;
    case Ink::good:
      return palette.good;
    case Ink::warning:
      return palette.warning;
    case Ink::bad:
      return palette.bad;
    case Ink::first:
      break;
  }
  return palette.ink;
}

}  // namespace sightline::desktop
