#include "app/desktop/painted.h"

#include "app/desktop/cairo_dc.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {

Painted::Painted(wxWindow* parent, Focus focus, Ground ground) : focus_(focus), ground_(ground) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  // Arrow keys and Enter come to whoever wants all characters only.
  long style = wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE;
  if (focus == Focus::by_keyboard) style |= wxWANTS_CHARS;
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
  Bind(wxEVT_PAINT, &Painted::on_paint, this);
  const auto repaint = [this](wxEvent& event) {
    Refresh();
    event.Skip();
  };
  Bind(wxEVT_SYS_COLOUR_CHANGED, repaint);
  Bind(wxEVT_SET_FOCUS, repaint);
  Bind(wxEVT_KILL_FOCUS, repaint);
}

void Painted::paint_focus(cairo_t* cr, const draw::Rect& around, double radius) const {
  if (HasFocus()) draw::stroke_rounded(cr, around, radius, theme().palette.accent, 2);
}

void Painted::on_paint(wxPaintEvent&) {
  paint_with_cairo(*this, [this](cairo_t* cr, const draw::Rect& bounds) {
    draw::fill_rect(cr, bounds, ground_colour(ground_));
    paint(cr, bounds);
  });
}

}  // namespace sightline::desktop
