#include "app/desktop/plan_board_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/scroll_bars.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

class PlanBoardView::Canvas : public Painted {
 public:
  explicit Canvas(PlanBoardView* view)
      : Painted(view, Focus::by_keyboard, Ground::surface), view_(*view) {}

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override {
    view_.board_.spec.focused = HasFocus();
    draw::draw_board(cr, view_.board_.spec, bounds, theme().palette, theme().font_px,
                     view_.scroll_);
    // With no card to mark, the keyboard is on the board itself.
    if (!view_.board_.spec.selected) paint_focus(cr, bounds, space::s);
  }

 private:
  PlanBoardView& view_;
};

PlanBoardView::PlanBoardView(wxWindow* parent, const wxString& name, BoardHooks hooks)
    : Panel(parent, Ground::surface),
      name_(name),
      hooks_(std::move(hooks)),
      canvas_(new Canvas(this)) {
  const auto bars = add_scroll_bars(*this, *canvas_);
  down_bar_ = bars.down;
  along_bar_ = bars.along;
  const auto scrolled = [this](wxScrollEvent&) {
    scroll_to({static_cast<double>(along_bar_->GetThumbPosition()),
               static_cast<double>(down_bar_->GetThumbPosition())});
  };
  for (auto* bar : {down_bar_, along_bar_}) {
    bar->Bind(wxEVT_SCROLL_THUMBTRACK, scrolled);
    bar->Bind(wxEVT_SCROLL_CHANGED, scrolled);
  }
  canvas_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    adjust_bars();
    event.Skip();
  });
  canvas_->Bind(wxEVT_KEY_DOWN, &PlanBoardView::on_key, this);
  bind_mouse();
}

wxWindow& PlanBoardView::canvas() const { return *canvas_; }

void PlanBoardView::set(PlanBoard board, std::optional<Id<Action>> selected) {
  let_go();
  board_ = std::move(board);
  auto& spec = board_.spec;
  spec.selected = selected ? board_.place_of(*selected) : std::nullopt;
  native::set_accessible_name(*canvas_,
                              spec.selected ? to_wx(board_.words_of(*spec.selected)) : name_);
  adjust_bars();
  // Who looks around elsewhere is not called back.
  if (std::exchange(selected_, selected) != selected && spec.selected)
    scroll_to(draw::scroll_to_show(layout(), *spec.selected));
  canvas_->Refresh();
}

draw::BoardLayout PlanBoardView::layout() const {
  const wxSize size = canvas_->GetClientSize();
  return draw::layout_board(board_.spec,
                            {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)},
                            theme().font_px, scroll_);
}

void PlanBoardView::scroll_to(draw::Point offset) {
  scroll_ = offset;
  scroll_ = layout().scroll;
  along_bar_->SetThumbPosition(static_cast<int>(scroll_.x));
  down_bar_->SetThumbPosition(static_cast<int>(scroll_.y));
  canvas_->Refresh();
}

void PlanBoardView::adjust_bars() {
  // From the room of all, not from what the bars leave: they would hide and show each other.
  const wxSize all = GetClientSize();
  const auto whole =
      draw::layout_board(board_.spec, {0, 0, double(all.x), double(all.y)}, theme().font_px, {})
          .whole;
  const bool along = whole.width > all.x;
  const bool down = whole.height > all.y - (along ? along_bar_->GetBestSize().y : 0);
  if (down_bar_->IsShown() != down || along_bar_->IsShown() != along) {
    down_bar_->Show(down);
    along_bar_->Show(along);
    Layout();
  }
  const wxSize room = canvas_->GetClientSize();
  const auto now = layout();
  const auto set_bar = [](wxScrollBar& bar, double at, int shown, double most) {
    bar.SetScrollbar(static_cast<int>(at), shown,
                     std::max(shown, static_cast<int>(std::ceil(most))), shown);
  };
  set_bar(*down_bar_, now.scroll.y, room.y, now.whole.height);
  set_bar(*along_bar_, now.scroll.x, room.x, now.whole.width);
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
  if (code == WXK_TAB && modifiers != wxMOD_CONTROL) {
    canvas_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                        : wxNavigationKeyEvent::IsForward);
    return;
  }
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
