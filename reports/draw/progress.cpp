#include "reports/draw/progress.h"

#include <algorithm>
#include <cmath>

#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double chip_text = 12 / base_font_px;
constexpr double chip_side = 8 / base_font_px;
constexpr double chip_top = 3 / base_font_px;
constexpr double chip_radius = 6 / base_font_px;
constexpr double card_radius = 12 / base_font_px;

// The loud colour of a bar; a neutral one stays quiet but visible.
Colour bar_colour(Tone tone, const Palette& palette) {
  return tone == Tone::neutral ? palette.trajectory : palette.text(tone);
}

double positive(double fraction) { return std::isfinite(fraction) ? std::max(0.0, fraction) : 0; }

Text chip_label(std::string_view text, double font_px, double max_width) {
  const double room = max_width < 0 ? -1 : std::max(0.0, max_width - 2 * chip_side * font_px);
  return {text, {.px = chip_text * font_px, .weight = Weight::semibold, .max_width = room}};
}

}  // namespace

void draw_progress(cairo_t* cr, const Rect& rect, double fraction, const Palette& palette,
                   Tone tone) {
  if (!rect.drawable()) return;
  const SavedState saved(cr);
  const double radius = rect.height / 2;
  const Rect track = snapped(cr, rect);
  fill_rounded(cr, track, radius, palette.sunken);
  const double part = std::min(1.0, positive(fraction));
  if (part <= 0) return;
  // Clipped to the track, so that a small part keeps the track's round end.
  rounded_path(cr, track, radius);
  cairo_clip(cr);
  fill_rect(cr, {track.x, track.y, track.width * part, track.height}, bar_colour(tone, palette));
}

Size chip_size(std::string_view text, double font_px, double max_width) {
  const Text label = chip_label(text, font_px, max_width);
  return {std::ceil(label.width() + 2 * chip_side * font_px),
          std::ceil(label.height() + 2 * chip_top * font_px)};
}

Rect draw_chip(cairo_t* cr, Point top_left, std::string_view text, Tone tone,
               const Palette& palette, double font_px, double max_width) {
  const Size size = chip_size(text, font_px, max_width);
  const Rect rect{top_left.x, top_left.y, size.width, size.height};
  draw_chip_in(cr, rect, text, tone, palette, font_px);
  return rect;
}

void draw_chip_in(cairo_t* cr, const Rect& rect, std::string_view text, Tone tone,
                  const Palette& palette, double font_px) {
  if (!rect.drawable()) return;
  const SavedState saved(cr);
  fill_rounded(cr, rect, chip_radius * font_px, palette.pale(tone));
  const Text label = chip_label(text, font_px, rect.width);
  const Point middle = rect.centre();
  label.paint(cr, {middle.x - label.width() / 2, middle.y - label.height() / 2},
              palette.text(tone));
}

void draw_card(cairo_t* cr, const Rect& rect, const Palette& palette, double font_px) {
  if (!rect.drawable()) return;
  const SavedState saved(cr);
  fill_rounded(cr, rect, card_radius * font_px, palette.surface);
  stroke_rounded(cr, rect, card_radius * font_px, palette.line, font_px / base_font_px);
}

void fill_card(cairo_t* cr, const Rect& rect, Colour ground, double font_px) {
  if (rect.drawable()) fill_rounded(cr, rect, card_radius * font_px, ground);
}

}  // namespace sightline::draw
