#include "app/desktop/cairo_dc.h"

#include <wx/bitmap.h>
#include <wx/dcclient.h>

#include "app/desktop/theme.h"

namespace sightline::desktop {

wxImage to_image(const draw::Image& drawn) {
  wxImage picture(drawn.width(), drawn.height(), false);
  for (int y = 0; y < drawn.height(); ++y)
    for (int x = 0; x < drawn.width(); ++x) {
      const auto colour = drawn.at(x, y);
      picture.SetRGB(x, y, colour.r, colour.g, colour.b);
    }
  return picture;
}

#ifdef __WXGTK__

void paint_with_cairo(wxWindow& window,
                      const std::function<void(cairo_t*, const draw::Rect&)>& paint) {
  // What wx paints on itself. The first wxDC of a program looks through all fonts for its own.
  auto* cr = window.GTKPaintContext();
  if (!cr) return;
  const wxSize size = window.GetClientSize();
  cairo_save(cr);
  paint(cr, {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)});
  cairo_restore(cr);
}

#else

void paint_with_cairo(wxWindow& window,
                      const std::function<void(cairo_t*, const draw::Rect&)>& paint) {
  wxPaintDC dc(&window);
  const wxSize size = window.GetClientSize();
  if (size.x <= 0 || size.y <= 0) return;
  const draw::Rect bounds{0, 0, static_cast<double>(size.x), static_cast<double>(size.y)};
  const double scale = window.GetContentScaleFactor();
  const auto drawn =
      draw::render_image({bounds.width, bounds.height}, scale, theme().palette.background,
                         [&](cairo_t* cr) { paint(cr, bounds); });
  dc.DrawBitmap(wxBitmap(to_image(drawn), wxBITMAP_SCREEN_DEPTH, scale), 0, 0);
}

#endif

}  // namespace sightline::desktop
