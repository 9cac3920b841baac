#include "app/desktop/sight_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/text.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr double radius = 6, around = 4;

}  // namespace

SightView::SightView(wxWindow* parent, std::function<void(const std::string& path)> chosen)
    : PaintedItems(parent), chosen_(std::move(chosen)) {}

void SightView::set(draw::LineOfSight sight) {
  sight_ = std::move(sight);
  keep_cursor();
  Refresh();
}

std::vector<draw::Rect> SightView::places() const {
  const auto size = GetClientSize();
  const draw::Rect all{0, 0, double(size.x), double(size.y)};
  std::vector<draw::Rect> places(sight_.points.size());
  for (const auto& label : draw::layout_line_of_sight(sight_, all, theme().font_px).labels) {
    const double left = std::max(label.box.x - around, 0.0);
    const double right = std::min(label.box.right() + around, all.right());
    places[label.point] = {left, 0, right - left, all.height};
  }
  return places;
}

void SightView::paint(cairo_t* cr, const draw::Rect& bounds) {
  const auto all = places();
  if (hovered() && *hovered() < all.size())
    draw::fill_rounded(cr, all[*hovered()], radius, theme().palette.sunken);
  draw::draw_line_of_sight(cr, sight_, bounds, theme().palette, theme().font_px);
  if (cursor() < all.size()) {
    const auto& place = all[cursor()];
    paint_focus(cr, {place.x + 1, 1, place.width - 2, place.height - 2}, radius);
  }
}

wxSize SightView::DoGetBestSize() const {
  return {FromDIP(400), static_cast<int>(std::ceil(draw::line_of_sight_height(theme().font_px)))};
}

wxString SightView::spoken(std::size_t index) const {
  const auto& point = sight_.points[index];
  auto text = point.date + ": " + point.headline;
  if (!point.detail.empty()) text += ", " + point.detail;
  return to_wx(text);
}

void SightView::press(std::size_t index) {
  if (index >= sight_.points.size()) return;
  move_cursor(index);
  // Whoever is told may show another line, and this one is gone then.
  chosen_(std::string(sight_.points[index].path));
}

}  // namespace sightline::desktop
