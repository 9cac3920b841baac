#include "app/desktop/navigation.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/text.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double least_navigation = 200, most_navigation = 264, navigation_item_height = 38,
                 navigation_gap = 2, margin = 8, part = 17, icon_size = 18, before_words = 42,
                 after_words = 20;

draw::Text words_of(const std::string& label, bool current, double width) {
  return {label,
          {.px = theme().font_px,
           .weight = current ? draw::Weight::semibold : draw::Weight::regular,
           .max_width = width}};
}

}  // namespace

Navigation::Navigation(wxWindow* parent, std::vector<Item> items,
                       std::function<void(std::size_t)> chosen)
    : PaintedItems(parent), items_(std::move(items)), chosen_(std::move(chosen)) {
  measure();
  move_cursor(0);
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    measure();
    InvalidateBestSize();
    event.Skip();
  });
}

/// As the current item, which has the widest letters.
void Navigation::measure() {
  const double u = text_unit();
  double longest = 0;
  for (const auto& item : items_)
    longest = std::max(longest, words_of(item.label, true, most_navigation * u).width());
  width_ = std::clamp(longest + (2 * margin + before_words + after_words) * u, least_navigation * u,
                      most_navigation * u);
}

void Navigation::select(std::size_t index) {
  selected_ = index;
  move_cursor(index);
}

void Navigation::set_badge(std::size_t index, int count, std::string spoken) {
  items_[index].badge = count;
  items_[index].badge_text = std::move(spoken);
  keep_cursor();
}

wxSize Navigation::DoGetBestSize() const {
  return {static_cast<int>(std::ceil(width_)),
          static_cast<int>(places().back().bottom() + margin * text_unit())};
}

std::vector<draw::Rect> Navigation::places() const {
  const double u = text_unit();
  std::vector<draw::Rect> places;
  double y = 12;
  for (const auto& item : items_) {
    if (item.parted) y += part;
    places.push_back({margin * u, y * u, width_ - 2 * margin * u, navigation_item_height * u});
    y += navigation_item_height + navigation_gap;
  }
  return places;
}

void Navigation::paint(cairo_t* cr, const draw::Rect&) {
  const auto all = places();
  for (std::size_t i = 0; i < all.size(); ++i) paint_item(cr, i, all[i]);
}

void Navigation::paint_item(cairo_t* cr, std::size_t index, const draw::Rect& rect) const {
  const auto& item = items_[index];
  const auto& palette = theme().palette;
  const double u = text_unit();
  const bool current = index == selected_;
  if (item.parted) {
    draw::horizontal_hairline(cr, rect.x + 8 * u, rect.right() - 8 * u, rect.y - 9 * u,
                              palette.line);
  }
  if (current) {
    draw::fill_rounded(cr, rect, 8 * u, palette.accent_pale);
  } else if (hovered() == index) {
    draw::fill_rounded(cr, rect, 8 * u, palette.sunken);
  }
  const auto ink = current ? palette.accent : palette.second;
  paint_icon(cr, item.page, {rect.x + 12 * u, rect.centre().y - icon_size * u / 2}, icon_size * u,
             ink);
  const auto label = words_of(item.label, current, rect.width - (before_words + 4) * u);
  label.paint(cr, {rect.x + before_words * u, rect.centre().y - label.height() / 2}, ink);
  if (item.badge > 0) {
    const draw::Text count(std::to_string(item.badge),
                           {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold});
    const double w = std::max(count.width() + 14 * u, 20 * u);
    const draw::Rect pill{rect.right() - 12 * u - w, rect.centre().y - 9 * u, w, 18 * u};
    draw::fill_rounded(cr, pill, 9 * u, palette.bad_pale);
    count.paint(cr, {pill.centre().x - count.width() / 2, pill.centre().y - count.height() / 2},
                palette.bad);
  }
  if (index == cursor()) paint_focus(cr, rect, 8 * u);
}

wxString Navigation::spoken(std::size_t index) const {
  const auto& item = items_[index];
  return to_wx(item.badge > 0 ? item.label + ", " + item.badge_text : item.label);
}

void Navigation::press(std::size_t index) {
  move_cursor(index);
  chosen_(index);
}

}  // namespace sightline::desktop
