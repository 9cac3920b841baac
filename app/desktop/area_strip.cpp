#include "app/desktop/area_strip.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double least_width = 104, gap = 16, beside_count = 6, above_bar = 4, bar = 6,
                 between_rows = 8, strip_radius = 6;

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
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    measure();
    lay_out();
  });
}

void AreaStrip::set(std::vector<HomeArea> areas) {
  areas_ = std::move(areas);
  measure();
  lay_out();
  keep_cursor();
  Refresh();
}

void AreaStrip::measure() {
  const double u = unit();
  needs_.clear();
  for (const auto& area : areas_)
    needs_.push_back(
        std::ceil(area_name(area, -1).width() + count_of(area).width() + beside_count * u));
}

/// As many as have room beside each other: alike when they fit so, else each by its words.
std::vector<double> AreaStrip::columns(double room) const {
  const double between = gap * unit();
  const auto most = static_cast<std::size_t>(
      std::max(1.0, std::floor((room + between) / (least_width * unit() + between))));
  for (auto count = std::min(needs_.size(), most); count > 1; --count) {
    std::vector<double> widest(count);
    for (std::size_t i = 0; i < needs_.size(); ++i)
      widest[i % count] = std::max(widest[i % count], needs_[i]);
    const double left = room - between * double(count - 1);
    const double each = left / double(count);
    if (std::ranges::max(widest) <= each) return std::vector<double>(count, each);
    const double sum = std::accumulate(widest.begin(), widest.end(), 0.0);
    if (sum > left) continue;
    for (auto& width : widest) width += (left - sum) / double(count);
    return widest;
  }
  return {std::max(room, 0.0)};
}

std::vector<draw::Rect> AreaStrip::places() const {
  std::vector<draw::Rect> places;
  if (areas_.empty()) return places;
  const auto widths = columns(GetClientSize().x);
  const double height = height_of(areas_.front());
  double x = 0;
  for (std::size_t i = 0; i < areas_.size(); ++i) {
    const auto column = i % widths.size();
    if (column == 0) x = 0;
    places.push_back({x, double(i / widths.size()) * height, widths[column], height});
    x += widths[column] + gap * unit();
  }
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
    area_name(area, place.width - count.width() - beside_count * u / 2)
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
  // Whoever is told may set other areas, and these are gone then.
  chosen_(Place(areas_[index].place));
}

}  // namespace sightline::desktop
