#include "app/desktop/chart_view.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/left_down.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

ChartView::ChartView(wxWindow* parent, Ground ground)
    : Painted(parent, Focus::by_keyboard, ground) {
  say({});
  SetMinSize(FromDIP(wxSize(240, 200)));
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    const auto point = point_of(event);
    hover(draw::hovered_category(spec_, bounds(), theme().font_px, point));
  });
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { hover(std::nullopt); });
  on_left_down(*this, [this](wxMouseEvent&) {
    SetFocus();
    pressed_ = true;
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    const bool here = GetClientRect().Contains(event.GetPosition());
    if (std::exchange(pressed_, false) && here && lead_) lead_();
  });
  Bind(wxEVT_KEY_DOWN, &ChartView::on_key, this);
}

void ChartView::set(draw::ChartSpec spec, const wxString& spoken) {
  spec_ = std::move(spec);
  spoken_ = spoken;
  if (hovered_ && *hovered_ >= spec_.categories.size()) hovered_.reset();
  say(spoken_);
  Refresh();
}

void ChartView::say(const wxString& words) { native::speak(*this, words, native::SpokenAs::chart); }

void ChartView::let_lead(std::function<void()> lead) {
  lead_ = std::move(lead);
  SetCursor(wxCursor(wxCURSOR_HAND));
}

void ChartView::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_chart(cr, spec_, bounds, theme().palette, theme().font_px, hovered_);
  paint_focus(cr, bounds, 6);
}

wxSize ChartView::DoGetBestSize() const { return FromDIP(wxSize(480, 280)); }

draw::Rect ChartView::bounds() const {
  const wxSize size = GetClientSize();
  return {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)};
}

void ChartView::hover(std::optional<std::size_t> category) {
  if (std::exchange(hovered_, category) == category) return;
  auto spoken = spoken_;
  if (category) {
    const auto& names = spec_.long_names.empty() ? spec_.categories : spec_.long_names;
    spoken = to_wx(names[*category]);
    for (const auto& value : draw::values_at(spec_, *category)) {
      spoken += ", " + to_wx(value.name) + " " + to_wx(value.text);
    }
  }
  say(spoken);
  Refresh();
}

void ChartView::on_key(wxKeyEvent& event) {
  const auto count = spec_.categories.size();
  const bool moves = count > 0 && !event.HasAnyModifiers();
  switch (event.GetKeyCode()) {
    case WXK_LEFT:
      if (moves) hover(hovered_ ? std::max<std::size_t>(*hovered_, 1) - 1 : count - 1);
      return;
    case WXK_RIGHT:
      if (moves) hover(hovered_ ? std::min(*hovered_ + 1, count - 1) : 0);
      return;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (lead_ && !event.HasAnyModifiers()) return lead_();
      event.Skip();
      return;
    case WXK_ESCAPE:
      return hover(std::nullopt);
    case WXK_TAB:
      Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                 : wxNavigationKeyEvent::IsForward);
      return;
    default:
      event.Skip();
  }
}

}  // namespace sightline::desktop
