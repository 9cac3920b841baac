#include "app/desktop/navigation.h"

#include <algorithm>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double width = 200, height = 38, gap = 2, margin = 8, part = 17, icon_size = 18;

double unit() { return theme().font_px / draw::base_font_px; }

}  // namespace

Navigation::Navigation(wxWindow* parent, std::vector<Item> items,
                       std::function<void(std::size_t)> chosen)
    : Painted(parent, Focus::by_keyboard), items_(std::move(items)), chosen_(std::move(chosen)) {
  Bind(wxEVT_KEY_DOWN, &Navigation::on_key, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    if (const auto index = at(event.GetPosition())) {
      cursor_ = *index;
      chosen_(*index);
    }
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    const auto index = at(event.GetPosition());
    SetCursor(index ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    if (std::exchange(hovered_, index) != index) Refresh();
  });
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (std::exchange(hovered_, std::nullopt)) Refresh();
  });
  move_cursor(0);
}

void Navigation::select(std::size_t index) {
  selected_ = index;
  move_cursor(index);
}

void Navigation::set_badge(std::size_t index, int count, std::string spoken) {
  items_[index].badge = count;
  items_[index].badge_text = std::move(spoken);
  Refresh();
}

wxRect Navigation::item_rect(std::size_t index) const {
  const auto rect = rect_of(index);
  return {static_cast<int>(rect.x), static_cast<int>(rect.y), static_cast<int>(rect.width),
          static_cast<int>(rect.height)};
}

wxSize Navigation::DoGetBestSize() const {
  const auto last = rect_of(items_.size() - 1);
  return {static_cast<int>(width * unit()), static_cast<int>(last.bottom() + margin * unit())};
}

draw::Rect Navigation::rect_of(std::size_t index) const {
  double y = 12;
  for (std::size_t i = 0; i <= index; ++i) {
    if (items_[i].parted) y += part;
    if (i < index) y += height + gap;
  }
  const double u = unit();
  return {margin * u, y * u, (width - 2 * margin) * u, height * u};
}

std::optional<std::size_t> Navigation::at(const wxPoint& point) const {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (item_rect(i).Contains(point)) return i;
  }
  return std::nullopt;
}

void Navigation::paint(cairo_t* cr, const draw::Rect&) {
  for (std::size_t i = 0; i < items_.size(); ++i) paint_item(cr, i);
}

void Navigation::paint_item(cairo_t* cr, std::size_t index) const {
  const auto& item = items_[index];
  const auto& palette = theme().palette;
  const double u = unit();
  const auto rect = rect_of(index);
  const bool current = index == selected_;
  if (item.parted) {
    draw::horizontal_hairline(cr, rect.x + 8 * u, rect.right() - 8 * u, rect.y - 9 * u,
                              palette.line);
  }
  if (current) {
    draw::fill_rounded(cr, rect, 8 * u, palette.accent_pale);
  } else if (hovered_ == index) {
    draw::fill_rounded(cr, rect, 8 * u, palette.sunken);
  }
  const auto ink = current ? palette.accent : palette.second;
  paint_icon(cr, item.icon, {rect.x + 12 * u, rect.centre().y - icon_size * u / 2}, icon_size * u,
             ink);
  const draw::Text label(
      item.label,
      {.px = theme().font_px, .weight = current ? draw::Weight::semibold : draw::Weight::regular});
  label.paint(cr, {rect.x + 42 * u, rect.centre().y - label.height() / 2}, ink);
  if (item.badge > 0) {
    const draw::Text count(std::to_string(item.badge),
                           {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold});
    const double w = std::max(count.width() + 14 * u, 20 * u);
    const draw::Rect pill{rect.right() - 12 * u - w, rect.centre().y - 9 * u, w, 18 * u};
    draw::fill_rounded(cr, pill, 9 * u, palette.bad_pale);
    count.paint(cr, {pill.centre().x - count.width() / 2, pill.centre().y - count.height() / 2},
                palette.bad);
  }
  if (index == cursor_) paint_focus(cr, rect, 8 * u);
}

void Navigation::move_cursor(std::size_t to) {
  cursor_ = to;
  const auto& item = items_[to];
  native::set_accessible_name(
      *this, to_wx(item.badge > 0 ? item.label + ", " + item.badge_text : item.label));
  Refresh();
}

void Navigation::on_key(wxKeyEvent& event) {
  if (event.HasAnyModifiers()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return move_cursor(cursor_ > 0 ? cursor_ - 1 : 0);
    case WXK_DOWN:
      return move_cursor(std::min(cursor_ + 1, items_.size() - 1));
    case WXK_HOME:
      return move_cursor(0);
    case WXK_END:
      return move_cursor(items_.size() - 1);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
      return chosen_(cursor_);
    case WXK_TAB:
      Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                 : wxNavigationKeyEvent::IsForward);
      return;
    default:
      event.Skip();
  }
}

}  // namespace sightline::desktop
