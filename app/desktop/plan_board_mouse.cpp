// What the mouse does on the board: choosing, carrying a card, scrolling.
#include <cmath>
#include <utility>

#include "app/desktop/plan_board_view.h"

namespace sightline::desktop {
namespace {

constexpr int edge_ms = 40;
constexpr double edge_step = 14;
constexpr int edge_width = 28;
constexpr int least_drag = 5;  // what a click may tremble

}  // namespace

void PlanBoardView::on_menu(draw::Point at) {
  const auto place = draw::card_at(board_.spec, layout(), at);
  if (!place || board_.spec.lifted) return;
  choose(place);
  hooks_.menu();
}

bool PlanBoardView::unhover() {
  return std::exchange(board_.spec.hovered, std::nullopt).has_value();
}

void PlanBoardView::on_down(wxMouseEvent& event) {
  down_at_ = last_at_ = point_of(event);
  down_ = draw::card_at(board_.spec, layout(), down_at_);
}

void PlanBoardView::on_motion(wxMouseEvent& event) {
  last_at_ = point_of(event);
  auto& spec = board_.spec;
  if (spec.lifted) return carry_to(last_at_);
  const double far = std::hypot(last_at_.x - down_at_.x, last_at_.y - down_at_.y);
  if (down_ && event.LeftIsDown() && far >= FromDIP(least_drag)) {
    spec.hovered.reset();
    spec.lifted = draw::LiftedCard{*down_, {}, {}};
    canvas().CaptureMouse();
    edge_timer_.Start(edge_ms);
    return carry_to(last_at_);
  }
  const auto over = draw::card_at(spec, layout(), last_at_);
  canvas().SetCursor(over ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
  if (std::exchange(spec.hovered, over) != over) canvas().Refresh();
}

void PlanBoardView::carry_to(draw::Point at) {
  const auto now = layout();
  auto& lifted = *board_.spec.lifted;
  // The card hangs by the point where it was taken.
  const auto home = now.card_rect(lifted.from);
  lifted.at = {home.x + at.x - down_at_.x, home.y + at.y - down_at_.y};
  lifted.over = draw::column_at(board_.spec, now, at);
  canvas().Refresh();
}

void PlanBoardView::scroll_at_edge() {
  if (!board_.spec.lifted) return;
  const wxSize size = canvas().GetClientSize();
  const auto push = [&](double at, int length) {
    if (at < FromDIP(edge_width)) return -edge_step;
    return at > length - FromDIP(edge_width) ? edge_step : 0.0;
  };
  const auto before = scroll_;
  scroll_to({scroll_.x + push(last_at_.x, size.x), scroll_.y + push(last_at_.y, size.y)});
  // The card came along with the board; the hand did not.
  down_at_ = {down_at_.x - (scroll_.x - before.x), down_at_.y - (scroll_.y - before.y)};
  carry_to(last_at_);
}

void PlanBoardView::on_up(wxMouseEvent& event) {
  const auto down = std::exchange(down_, std::nullopt);
  const auto lifted = board_.spec.lifted;
  let_go();
  if (!down) return;
  const auto id = board_.id_at(*down);
  if (!lifted) {
    if (draw::card_at(board_.spec, layout(), point_of(event)) == down) choose(down);
  } else if (id && lifted->over && *lifted->over != down->column) {
    hooks_.dropped(*id, *lifted->over);
  }
}

void PlanBoardView::let_go() {
  edge_timer_.Stop();
  down_.reset();
  if (!std::exchange(board_.spec.lifted, std::nullopt)) return;
  if (canvas().HasCapture()) canvas().ReleaseMouse();
  canvas().Refresh();
}

void PlanBoardView::on_wheel(wxMouseEvent& event) {
  const double turned = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
  const auto now = layout();
  if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL)
    scroll_to({scroll_.x + turned * now.column_width / 2, scroll_.y});
  else if (event.ShiftDown())
    scroll_to({scroll_.x - turned * now.column_width / 2, scroll_.y});
  else
    scroll_to({scroll_.x, scroll_.y - turned * now.card_height});
}

}  // namespace sightline::desktop
