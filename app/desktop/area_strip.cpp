#include "app/desktop/area_strip.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double least_width = 104, gap = 16, above_bar = 4, bar = 6, between_rows = 8,
                 strip_radius = 6;

double unit() { return theme().font_px / draw::base_font_px; }

draw::Text area_name(const HomeArea& area, double width) {
  return {area.name, {.px = text_px(TextRole::secondary), .max_width = width}};
}

draw::Text count_of(const HomeArea& area) {
  return {area.count, {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold}};
}

double height_of(const HomeArea& area) {
  return std::ceil(count_of(area).height() + (above_bar + bar + between_rows) * unit());
}

}  // namespace

AreaStrip::AreaStrip(wxWindow* parent, std::function<void(const Place&)> chosen,
                     std::function<void()> resized)
    : PaintedItems(parent), chosen_(std::move(chosen)), resized_(std::move(resized)) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    lay_out();
  });
}

void AreaStrip::set(std::vector<HomeArea> areas) {
  areas_ = std::move(areas);
  lay_out();
  keep_cursor();
  Refresh();
}

std::vector<draw::Rect> AreaStrip::places() const {
  std::vector<draw::Rect> places;
  if (areas_.empty()) return places;
  const double u = unit();
  const double width = GetClientSize().x;
  const auto room = static_cast<std::size_t>(
      std::max(1.0, std::floor((width + gap * u) / ((least_width + gap) * u))));
  const auto columns = std::min(areas_.size(), room);
  const double each = (width - gap * u * double(columns - 1)) / double(columns);
  const double height = height_of(areas_.front());
  for (std::size_t i = 0; i < areas_.size(); ++i)
    places.push_back({double(i % columns) * (each + gap * u), double(i / columns) * height,
                      std::max(each, 0.0), height});
  return places;
}

void AreaStrip::lay_out() {
  const auto all = places();
  const wxSize wanted(-1, all.empty() ? 0 : static_cast<int>(all.back().bottom()));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter(resized_);
}

wxSize AreaStrip::DoGetBestSize() const {
  const auto all = places();
  return {FromDIP(260), all.empty() ? 0 : static_cast<int>(all.back().bottom())};
}

void AreaStrip::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const double u = unit();
  const auto all = places();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& place = all[i];
    const auto& area = areas_[i];
    const bool pointed = hovered() == i;
    const auto count = count_of(area);
    count.paint(cr, {place.right() - count.width(), place.y},
                pointed ? palette.accent : palette.ink);
    area_name(area, place.width - count.width() - 4 * u)
        .paint(cr, {place.x, place.y}, pointed ? palette.accent : palette.second);
    draw::draw_progress(cr,
                        {place.x, place.y + count.height() + above_bar * u, place.width, bar * u},
                        area.done, palette);
    if (i == cursor())
      paint_focus(cr, {place.x + 1, place.y + 1, place.width - 2, place.height - 2},
                  strip_radius * u);
  }
}

wxString AreaStrip::spoken(std::size_t index) const { return to_wx(areas_[index].spoken); }

void AreaStrip::press(std::size_t index) {
  move_cursor(index);
  chosen_(areas_[index].place);
}

}  // namespace sightline::desktop
