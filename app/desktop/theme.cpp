#include "app/desktop/theme.h"

#include <array>
#include <cmath>
#include <utility>

#include "app/desktop/gtk_fonts.h"
#include "app/desktop/gtk_theme.h"
#include "reports/draw/foreseen_fonts.h"
#include "reports/draw/geometry.h"

namespace sightline::desktop {
namespace {

Theme& current() {
  static Theme instance;
  return instance;
}

/// The font that all others are made from, and each that was asked for since. As they are the same
/// objects, a label knows at once that a change of colours has left it its font.
struct Fonts {
  wxFont base;
  double px = 0;
  std::array<wxFont, static_cast<std::size_t>(TextRole::number) + 1> by_role;
};

Fonts& fonts() {
  static Fonts instance;
  return instance;
}

void update_fonts(double px) {
  auto base = native::interface_font();
  if (base == fonts().base && px == fonts().px) return;
  fonts() = {.base = std::move(base), .px = px, .by_role = {}};
}

}  // namespace

const Theme& theme() { return current(); }

bool update_theme() {
  Theme next;
  next.font_px = native::use_interface_font();
  using draw::Palette;
  const bool is_dark = native::is_dark();
  if (native::is_high_contrast())
    next.palette = is_dark ? Palette::high_contrast_dark() : Palette::high_contrast();
  else
    next.palette = is_dark ? Palette::dark() : Palette::light();
  native::dress_controls(next);
  const bool changed = !(next == current());
  current() = next;
  update_fonts(next.font_px);
  native::size_controls();
  return changed;
}

void foresee_fonts() {
  const double px = native::use_interface_font();
  const double small = std::round(px * 12 / 14);
  using enum draw::Weight;
  const std::array<draw::TextStyle, 5> styles{
      {{.px = px},
       {.px = small},
       {.px = px, .weight = semibold},
       {.px = small, .weight = semibold},
       {.px = std::round(px * 26 / 14), .weight = semibold}}};
  draw::foresee_fonts(styles);
}

double text_px(TextRole role) {
  const double body = current().font_px;
  // GTK takes whole ones; words are painted in no others.
  switch (role) {
    case TextRole::page:
      return std::round(body * 20 / 14);
    case TextRole::number:
      return std::round(body * 26 / 14);
    case TextRole::secondary:
    case TextRole::small_strong:
      return std::round(body * 12 / 14);
    default:
      return body;
  }
}

wxFont font_of(TextRole role) {
  auto& font = fonts().by_role[static_cast<std::size_t>(role)];
  if (font.IsOk()) return font;
  if (!fonts().base.IsOk()) fonts().base = native::interface_font();
  font = wxFont(fonts().base);
  const bool plain = role == TextRole::text || role == TextRole::secondary;
  font.SetWeight(plain ? wxFONTWEIGHT_NORMAL : wxFONTWEIGHT_SEMIBOLD);
  native::set_pixels(font, text_px(role));
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
