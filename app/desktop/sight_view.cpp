#include "app/desktop/sight_view.h"

#include <cmath>
#include <utility>

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

SightView::SightView(wxWindow* parent) : Painted(parent, Focus::never) {}

void SightView::set(draw::LineOfSight sight, const wxString& spoken) {
  sight_ = std::move(sight);
  native::set_accessible_name(*this, spoken);
  Refresh();
}

void SightView::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_line_of_sight(cr, sight_, bounds, theme().palette, theme().font_px);
}

wxSize SightView::DoGetBestSize() const {
  return {FromDIP(400), static_cast<int>(std::ceil(draw::line_of_sight_height(theme().font_px)))};
}

}  // namespace sightline::desktop
