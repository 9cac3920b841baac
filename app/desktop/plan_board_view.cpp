#include "app/desktop/plan_board_view.h"

#include <utility>

#include "app/desktop/text.h"

namespace sightline::desktop {

PlanBoardView::PlanBoardView(wxWindow* parent, const wxString& name, BoardHooks hooks)
    : PaintedView(parent), name_(name), hooks_(std::move(hooks)) {
  edge_timer_.SetOwner(this);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { scroll_at_edge(); });
}

void PlanBoardView::paint(cairo_t* cr, const draw::Rect& bounds) {
  board_.spec.focused = canvas().HasFocus();
  draw::draw_board(cr, board_.spec, bounds, theme().palette, theme().font_px, scroll_);
}

std::optional<double> PlanBoardView::focus_radius() const {
  // With no card to mark, the keyboard is on the board itself.
  return board_.spec.selected ? std::nullopt : std::optional<double>(space::s);
}

void PlanBoardView::set(PlanBoard board, std::optional<Id<Action>> selected) {
  let_go();
  board_ = std::move(board);
  auto& spec = board_.spec;
  spec.selected = selected ? board_.place_of(*selected) : std::nullopt;
  say(spec.selected ? to_wx(board_.words_of(*spec.selected)) : name_);
  adjust_bars();
  // Who looks around elsewhere is not called back.
  if (std::exchange(selected_, selected) != selected && spec.selected)
    scroll_to(draw::scroll_to_show(layout(), *spec.selected));
  canvas().Refresh();
}

draw::BoardLayout PlanBoardView::layout() const {
  return draw::layout_board(board_.spec, room(), theme().font_px, scroll_);
}

void PlanBoardView::scroll_to(draw::Point offset) {
  scroll_ = offset;
  scroll_ = layout().scroll;
  along_bar().SetThumbPosition(static_cast<int>(scroll_.x));
  down_bar().SetThumbPosition(static_cast<int>(scroll_.y));
  canvas().Refresh();
}

void PlanBoardView::scroll_down_to(int place) {
  scroll_to({scroll_.x, static_cast<double>(place)});
}

void PlanBoardView::scroll_along_to(int place) {
  scroll_to({static_cast<double>(place), scroll_.y});
}

void PlanBoardView::adjust_bars() {
  // From the room of all, not from what the bars leave: they would hide and show each other.
  const wxSize all = GetClientSize();
  const auto whole =
      draw::layout_board(board_.spec, {0, 0, double(all.x), double(all.y)}, theme().font_px, {})
          .whole;
  const bool along = whole.width > all.x;
  show_bars(whole.height > all.y - (along ? along_bar().GetBestSize().y : 0), along);
  const wxSize room = canvas().GetClientSize();
  const auto now = layout();
  set_bar(down_bar(), now.scroll.y, room.y, now.whole.height);
  set_bar(along_bar(), now.scroll.x, room.x, now.whole.width);
  scroll_to(scroll_);
}

void PlanBoardView::choose(std::optional<draw::CardPlace> place) {
  const auto id = place ? board_.id_at(*place) : std::nullopt;
  if (id) hooks_.chosen(*id);
}

void PlanBoardView::move_selected(int step) {
  const auto& selected = board_.spec.selected;
  if (!selected) return;
  const auto column = column_beside(board_, selected->column, step);
  const auto id = board_.id_at(*selected);
  if (id && column) hooks_.dropped(*id, *column);
}

void PlanBoardView::on_key(wxKeyEvent& event) {
  using draw::BoardStep;
  const int code = event.GetKeyCode();
  const int modifiers = event.GetModifiers();
  const auto go = [&](BoardStep step) {
    choose(draw::neighbour(board_.spec, board_.spec.selected, step));
  };
  if (code == WXK_ESCAPE && board_.spec.lifted) return let_go();
  if (leave_by_tab(event)) return;
  if (modifiers == wxMOD_CONTROL && (code == WXK_LEFT || code == WXK_RIGHT))
    return move_selected(code == WXK_LEFT ? -1 : 1);
  if (modifiers != wxMOD_NONE) return hooks_.other_key(event);
  switch (code) {
    case WXK_LEFT:
      return go(BoardStep::left);
    case WXK_RIGHT:
      return go(BoardStep::right);
    case WXK_UP:
      return go(BoardStep::up);
    case WXK_DOWN:
      return go(BoardStep::down);
    case WXK_HOME:
      return go(BoardStep::first);
    case WXK_END:
      return go(BoardStep::last);
    default:
      hooks_.other_key(event);
  }
}

}  // namespace sightline::desktop
