#include "app/desktop/painted_items.h"

#include <type_traits>  // wx/weakref.h uses it and does not say so

#include <wx/weakref.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/left_down.h"
#include "app/desktop/scrolling.h"

namespace sightline::desktop {
namespace {

wxRect rounded(const draw::Rect& place) {
  return {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width),
          static_cast<int>(place.height)};
}

}  // namespace

PaintedItems::PaintedItems(wxWindow* parent, Ground ground, native::SpokenAs item)
    : Painted(parent, Focus::by_keyboard, ground), item_(item) {
  say({});
  Bind(wxEVT_KEY_DOWN, &PaintedItems::on_key, this);
  Bind(wxEVT_MOTION, &PaintedItems::on_motion, this);
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (std::exchange(hovered_, std::nullopt)) Refresh();
  });
  on_left_down(*this, [this](wxMouseEvent& event) {
    SetFocus();
    down_ = at(event.GetPosition());
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    const auto index = at(event.GetPosition());
    if (index && std::exchange(down_, std::nullopt) == index) press(*index);
  });
}

wxRect PaintedItems::item_rect(std::size_t index) const { return rounded(places().at(index)); }

void PaintedItems::say(const wxString& words) { native::speak(*this, words, item_); }

wxRect PaintedItems::keyboard_place() const {
  const auto item = item_with_keyboard();
  return item && *item < places().size() ? item_rect(*item) : Painted::keyboard_place();
}

void PaintedItems::move_cursor(std::size_t to) {
  cursor_ = to;
  if (to < stops()) say(spoken(to));
  Refresh();
}

void PaintedItems::keep_cursor() {
  if (const auto count = stops(); count > 0) move_cursor(std::min(cursor_, count - 1));
}

std::size_t PaintedItems::beside() const {
  const auto all = places();
  const auto first_row =
      std::ranges::count_if(all, [&](const draw::Rect& place) { return place.y == all.front().y; });
  const auto count = static_cast<std::size_t>(first_row);
  return count == all.size() ? 1 : count;
}

bool PaintedItems::take_key(int code) {
  const auto count = stops();
  if (count == 0) return false;
  const auto at = std::min(cursor_, count - 1);
  switch (code) {
    case WXK_LEFT:
      reach(at > 0 ? at - 1 : 0);
      return true;
    case WXK_RIGHT:
      reach(std::min(at + 1, count - 1));
      return true;
    case WXK_UP:
      reach(at >= beside() ? at - beside() : at);
      return true;
    case WXK_DOWN:
      // Past the end of a shorter last row it is that row's last item; below it there is none.
      if (at / beside() < (count - 1) / beside()) reach(std::min(at + beside(), count - 1));
      return true;
    case WXK_HOME:
      reach(0);
      return true;
    case WXK_END:
      reach(count - 1);
      return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
      enter(at);
      return true;
    default:
      return false;
  }
}

std::optional<std::size_t> PaintedItems::at(const wxPoint& point) const {
  const auto all = places();
  const auto found = std::ranges::find_if(
      all, [&](const draw::Rect& place) { return rounded(place).Contains(point); });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

void PaintedItems::on_motion(wxMouseEvent& event) {
  const auto index = at(event.GetPosition());
  SetCursor(index ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
  if (std::exchange(hovered_, index) != index) Refresh();
}

void PaintedItems::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                               : wxNavigationKeyEvent::IsForward);
    return;
  }
  const wxWeakRef<wxWindow> here(this);
  if (event.HasAnyModifiers() || !take_key(event.GetKeyCode()))
    event.Skip();
  else if (here && HasFocus())
    bring_into_sight(*this, keyboard_place());
}

}  // namespace sightline::desktop
