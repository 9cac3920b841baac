#include "app/desktop/icons.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "app/desktop/page.h"
#include "icon_outlines.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

// All icons are drawn on a square of 16 units, with a pen of 1.5.
constexpr double grid = 16, pen = 1.5;

/// So many numbers of the beginning of `path`, which they leave. None when there are fewer.
template <std::size_t N>
std::optional<std::array<double, N>> take_numbers(std::string_view& path) {
  std::array<double, N> numbers{};
  for (auto& number : numbers) {
    path.remove_prefix(std::min(path.find_first_not_of(' '), path.size()));
    const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), number);
    if (error != std::errc()) return std::nullopt;
    path.remove_prefix(static_cast<std::size_t>(end - path.data()));
  }
  return numbers;
}

bool add_step(cairo_t* cr, char step, std::string_view& rest) {
  if (step == 'Z') {
    cairo_close_path(cr);
    return true;
  }
  if (step == 'C') {
    const auto at = take_numbers<6>(rest);
    if (at) cairo_curve_to(cr, (*at)[0], (*at)[1], (*at)[2], (*at)[3], (*at)[4], (*at)[5]);
    return at.has_value();
  }
  if (step != 'M' && step != 'L') return false;
  const auto at = take_numbers<2>(rest);
  if (at) (step == 'M' ? cairo_move_to : cairo_line_to)(cr, (*at)[0], (*at)[1]);
  return at.has_value();
}

}  // namespace

bool add_path(cairo_t* cr, std::string_view path) {
  while (!path.empty()) {
    const char step = path.front();
    path.remove_prefix(1);
    if (!add_step(cr, step, path)) return false;
  }
  return true;
}

std::string_view icon_path(std::string_view name) {
  const auto icon = std::ranges::find(icons::outlines, name, &icons::Outline::name);
  return icon == icons::outlines.end() ? std::string_view() : icon->path;
}

void paint_icon(cairo_t* cr, PageId page, draw::Point top_left, double size, draw::Colour colour) {
  const auto entry = std::ranges::find(page_entries(), page, &PageEntry::id);
  if (entry == page_entries().end()) return;
  const auto outline = icon_path(entry->name);
  if (outline.empty()) return;
  const draw::SavedState state(cr);
  cairo_translate(cr, top_left.x, top_left.y);
  cairo_scale(cr, size / grid, size / grid);
  cairo_set_line_width(cr, pen);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  draw::set_colour(cr, colour);
  cairo_new_path(cr);
  add_path(cr, outline);
  cairo_stroke(cr);
}

}  // namespace sightline::desktop
