#include "app/desktop/painted_view.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/announcement.h"
#include "app/desktop/left_down.h"
namespace sightline::desktop {

class PaintedView::Canvas : public Painted {
 public:
  explicit Canvas(PaintedView* view)
      : Painted(view, Focus::by_keyboard, Ground::surface), view_(*view) {}

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override {
    view_.paint(cr, bounds);
    if (const auto radius = view_.focus_radius()) paint_focus(cr, bounds, *radius);
  }

 private:
  PaintedView& view_;
};

PaintedView::PaintedView(wxWindow* parent)
    : Panel(parent, Ground::surface),
      canvas_(new Canvas(this)),
      down_bar_(new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL)),
      along_bar_(
          new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_HORIZONTAL)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(canvas_, wxSizerFlags(1).Expand());
  row->Add(down_bar_, wxSizerFlags().Expand());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(row, wxSizerFlags(1).Expand());
  column->Add(along_bar_, wxSizerFlags().Expand());
  SetSizer(column);
  down_bar_->Hide();
  along_bar_->Hide();
  for (const auto scrolled : {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED}) {
    down_bar_->Bind(scrolled,
                    [this](wxScrollEvent&) { scroll_down_to(down_bar_->GetThumbPosition()); });
    along_bar_->Bind(scrolled,
                     [this](wxScrollEvent&) { scroll_along_to(along_bar_->GetThumbPosition()); });
  }
  canvas_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    adjust_bars();
    event.Skip();
  });
  bind_hand();
  say({});
}

void PaintedView::say(const wxString& words) {
  native::speak(*canvas_, words, native::SpokenAs::item);
}

void PaintedView::bind_hand() {
  canvas_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { on_key(event); });
  on_left_down(*canvas_, [this](wxMouseEvent& event) {
    canvas_->SetFocus();
    on_down(event);
  });
  canvas_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) { on_up(event); });
  canvas_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { on_motion(event); });
  canvas_->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { on_wheel(event); });
  canvas_->Bind(wxEVT_RIGHT_UP, [this](wxMouseEvent& event) { on_menu(point_of(event)); });
  canvas_->Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { let_go(); });
  canvas_->Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (unhover()) canvas_->Refresh();
  });
}

void PaintedView::show_bars(bool down, bool along) {
  if (down_bar_->IsShown() == down && along_bar_->IsShown() == along) return;
  down_bar_->Show(down);
  along_bar_->Show(along);
  Layout();
}

void PaintedView::set_bar(wxScrollBar& bar, double at, int shown, double whole) {
  bar.SetScrollbar(static_cast<int>(std::lround(at)), shown,
                   std::max(shown, static_cast<int>(std::ceil(whole))), shown);
}

draw::Rect PaintedView::room() const {
  const wxSize size = canvas_->GetClientSize();
  return {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)};
}

bool PaintedView::leave_by_tab(const wxKeyEvent& event) {
  if (event.GetKeyCode() != WXK_TAB || event.ControlDown()) return false;
  canvas_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                      : wxNavigationKeyEvent::IsForward);
  return true;
}

}  // namespace sightline::desktop
