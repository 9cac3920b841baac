// What mouse and keys do on the timeline: choosing, moving and stretching bars, scrolling, zooming.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/plan_timeline_view.h"

namespace sightline::desktop {
namespace {

constexpr int least_bar_drag = 4;  // what a click may tremble
constexpr int week = 7;
constexpr double wheel_zoom = 1.2;

}  // namespace

void PlanTimelineView::on_menu(draw::Point at) {
  const auto row = draw::row_at(layout(), at);
  if (!row || drag_) return;
  choose(*row);
  hooks_.menu();
}

bool PlanTimelineView::unhover() {
  return std::exchange(timeline_.spec.hovered, std::nullopt).has_value();
}

// Selecting waits for the button to come up: the details that come with it would move the days away
// from under a drag.
void PlanTimelineView::on_down(wxMouseEvent& event) {
  const auto at = point_of(event);
  const auto now = layout();
  down_row_ = draw::row_at(now, at);
  if (const auto hit = draw::bar_at(timeline_.spec, now, at))
    drag_ = Drag{.hit = *hit, .from_x = at.x, .before = *timeline_.spec.rows[hit->row].bar};
}

void PlanTimelineView::on_motion(wxMouseEvent& event) {
  const auto at = point_of(event);
  if (drag_ && event.LeftIsDown()) {
    if (!drag_->moved && std::abs(at.x - drag_->from_x) < FromDIP(least_bar_drag)) return;
    if (!std::exchange(drag_->moved, true)) canvas().CaptureMouse();
    return pull_to(at.x);
  }
  const auto now = layout();
  const auto hit = draw::bar_at(timeline_.spec, now, at);
  if (!hit)
    canvas().SetCursor(wxNullCursor);
  else
    canvas().SetCursor(
        wxCursor(hit->part == draw::BarPart::whole ? wxCURSOR_HAND : wxCURSOR_SIZEWE));
  const auto index = draw::row_at(now, at);
  if (std::exchange(timeline_.spec.hovered, index) != index) canvas().Refresh();
}

void PlanTimelineView::pull_to(double x) {
  auto& spec = timeline_.spec;
  drag_->days = static_cast<int>(std::lround((x - drag_->from_x) / layout().day_width()));
  if (const auto bar = hooks_.preview(drag_->hit.row, drag_->hit.part, drag_->days)) {
    spec.rows[drag_->hit.row].bar = bar;
    spec.held = drag_->hit.row;
  }
  canvas().Refresh();
}

void PlanTimelineView::on_up(wxMouseEvent& event) {
  const auto drag = drag_;
  const auto down = std::exchange(down_row_, std::nullopt);
  let_go();
  if (drag && drag->moved) {
    if (drag->days != 0) hooks_.moved(timeline_.ids[drag->hit.row], drag->hit.part, drag->days);
  } else if (down && draw::row_at(layout(), point_of(event)) == down) {
    choose(*down);
  }
}

void PlanTimelineView::let_go() {
  const auto drag = std::exchange(drag_, std::nullopt);
  if (!drag || !drag->moved) return;
  timeline_.spec.held.reset();
  timeline_.spec.rows[drag->hit.row].bar = drag->before;
  if (canvas().HasCapture()) canvas().ReleaseMouse();
  canvas().Refresh();
}

void PlanTimelineView::on_wheel(wxMouseEvent& event) {
  if (drag_ && drag_->moved) return;
  const double turned = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
  const auto now = layout();
  const bool sideways = event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL;
  if (event.ControlDown())
    zoom_around(std::pow(wheel_zoom, turned), now.day_at(event.GetX()));
  else if (sideways || event.ShiftDown())
    show_days({view_.first + (sideways ? turned : -turned) * now.view.days / 8, view_.days});
  else
    scroll_to(scroll_ - turned * 2 * now.row_height);
}

void PlanTimelineView::move_selected(draw::BarPart part, int days) {
  const auto& row = timeline_.spec.selected;
  if (!row) return;
  // A change brings the bar back into view, wherever one looks.
  selected_.reset();
  hooks_.moved(timeline_.ids[*row], part, days);
}

bool PlanTimelineView::take_ctrl_key(int code) {
  switch (code) {
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
      zoom(zoom_step);
      return true;
    case '-':
    case WXK_NUMPAD_SUBTRACT:
      zoom(1 / zoom_step);
      return true;
    case '0':
    case WXK_NUMPAD0:
      show_all();
      return true;
    default:
      return false;
  }
}

void PlanTimelineView::on_key(wxKeyEvent& event) {
  const auto& selected = timeline_.spec.selected;
  const auto count = timeline_.ids.size();
  const int code = event.GetKeyCode();
  const bool shift = event.ShiftDown();
  if (code == WXK_ESCAPE && drag_) return let_go();
  if (leave_by_tab(event)) return;
  const bool sideways = code == WXK_LEFT || code == WXK_RIGHT;
  if (sideways && (shift || !event.AltDown())) {
    const int days = (code == WXK_LEFT ? -1 : 1) * (event.ControlDown() ? week : 1);
    return move_selected(event.AltDown() ? draw::BarPart::start
                         : shift         ? draw::BarPart::end
                                         : draw::BarPart::whole,
                         days);
  }
  if (event.ControlDown() && take_ctrl_key(code)) return;
  if (event.HasAnyModifiers()) return hooks_.other_key(event);
  if (code == WXK_UP && count > 0)
    choose(selected ? std::max<std::size_t>(*selected, 1) - 1 : count - 1);
  else if (code == WXK_DOWN && count > 0)
    choose(selected ? std::min(*selected + 1, count - 1) : 0);
  else if (code != WXK_UP && code != WXK_DOWN)
    hooks_.other_key(event);
}

}  // namespace sightline::desktop
