#include "app/desktop/plan_timeline_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

class PlanTimelineView::Canvas : public Painted {
 public:
  explicit Canvas(PlanTimelineView* view)
      : Painted(view, Focus::by_keyboard, Ground::surface), view_(*view) {}

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override {
    draw::draw_timeline(cr, view_.timeline_.spec, bounds, theme().palette, theme().font_px,
                        view_.scroll_);
    paint_focus(cr, bounds, 6);
  }

 private:
  PlanTimelineView& view_;
};

PlanTimelineView::PlanTimelineView(wxWindow* parent, std::function<void(Id<Action>)> chosen)
    : Panel(parent, Ground::surface),
      chosen_(std::move(chosen)),
      canvas_(new Canvas(this)),
      bar_(new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(canvas_, wxSizerFlags(1).Expand());
  row->Add(bar_, wxSizerFlags().Expand());
  SetSizer(row);
  const auto scrolled = [this](wxScrollEvent& event) { scroll_to(event.GetPosition()); };
  bar_->Bind(wxEVT_SCROLL_THUMBTRACK, scrolled);
  bar_->Bind(wxEVT_SCROLL_CHANGED, scrolled);
  canvas_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    adjust_bar();
    event.Skip();
  });
  canvas_->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
    const double lines = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
    scroll_to(scroll_ - lines * 2 * layout().row_height);
  });
  canvas_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    canvas_->SetFocus();
    const draw::Point at{static_cast<double>(event.GetX()), static_cast<double>(event.GetY())};
    if (const auto index = draw::row_at(layout(), at)) choose(*index);
  });
  canvas_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    const draw::Point at{static_cast<double>(event.GetX()), static_cast<double>(event.GetY())};
    const auto index = draw::row_at(layout(), at);
    if (std::exchange(timeline_.spec.hovered, index) != index) canvas_->Refresh();
  });
  canvas_->Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (std::exchange(timeline_.spec.hovered, std::nullopt)) canvas_->Refresh();
  });
  canvas_->Bind(wxEVT_KEY_DOWN, &PlanTimelineView::on_key, this);
}

void PlanTimelineView::set(PlanTimeline timeline, std::optional<Id<Action>> selected) {
  timeline_ = std::move(timeline);
  timeline_.spec.title_width = FromDIP(280);
  timeline_.spec.selected = selected ? timeline_.row_of(*selected) : std::nullopt;
  const auto& row = timeline_.spec.selected;
  native::set_accessible_name(*canvas_,
                              to_wx(row ? timeline_.spec.rows[*row].title : timeline_.spec.corner));
  adjust_bar();
  if (row) reveal(*row);
  canvas_->Refresh();
}

draw::TimelineLayout PlanTimelineView::layout() const {
  const wxSize size = canvas_->GetClientSize();
  return draw::layout_timeline(timeline_.spec,
                               {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)},
                               theme().font_px, scroll_);
}

void PlanTimelineView::choose(std::size_t row) {
  if (row < timeline_.ids.size()) chosen_(timeline_.ids[row]);
}

void PlanTimelineView::scroll_to(double offset) {
  const double most = draw::timeline_height(timeline_.spec, theme().font_px) -
                      static_cast<double>(canvas_->GetClientSize().y);
  scroll_ = std::clamp(offset, 0.0, std::max(0.0, most));
  bar_->SetThumbPosition(static_cast<int>(scroll_));
  canvas_->Refresh();
}

void PlanTimelineView::reveal(std::size_t row) {
  const auto now = layout();
  const auto place = now.row_rect(row);
  if (now.titles.height < now.row_height) return;
  if (place.y < now.titles.y) scroll_to(scroll_ - (now.titles.y - place.y));
  if (place.bottom() > now.titles.bottom())
    scroll_to(scroll_ + place.bottom() - now.titles.bottom());
}

void PlanTimelineView::adjust_bar() {
  const int height = canvas_->GetClientSize().y;
  const int whole =
      static_cast<int>(std::ceil(draw::timeline_height(timeline_.spec, theme().font_px)));
  bar_->SetScrollbar(static_cast<int>(scroll_), height, std::max(whole, height), height);
  if (bar_->IsShown() != (whole > height)) {
    bar_->Show(whole > height);
    Layout();
  }
  scroll_to(scroll_);
}

void PlanTimelineView::on_key(wxKeyEvent& event) {
  const auto& selected = timeline_.spec.selected;
  const auto count = timeline_.ids.size();
  switch (event.GetKeyCode()) {
    case WXK_TAB:
      canvas_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                          : wxNavigationKeyEvent::IsForward);
      return;
    case WXK_UP:
      if (count > 0) choose(selected ? std::max<std::size_t>(*selected, 1) - 1 : count - 1);
      return;
    case WXK_DOWN:
      if (count > 0) choose(selected ? std::min(*selected + 1, count - 1) : 0);
      return;
    default:
      event.Skip();
  }
}

}  // namespace sightline::desktop
