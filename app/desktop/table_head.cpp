#include "app/desktop/table_head.h"

#include <utility>

#include "app/desktop/cairo_dc.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr double head_corner = 6;

}  // namespace

wxSizerFlags head_flags(const wxWindow& table, wxSizerFlags flags) {
  return flags.CenterVertical().Border(wxTOP | wxBOTTOM, table.FromDIP(space::s));
}

int head_inset(const wxWindow& table) { return table.FromDIP(space::s); }

void sink_heads(Panel& table, std::function<std::vector<Label*>()> heads) {
  table.Bind(wxEVT_SIZE, [&table](wxSizeEvent& event) {
    table.Refresh();
    event.Skip();
  });
  table.Bind(wxEVT_PAINT, [&table, heads = std::move(heads)](wxPaintEvent&) {
    wxRect band;
    for (const auto* head : heads())
      if (head->IsShown()) band.Union(head->GetRect());
    paint_with_cairo(table, [&](cairo_t* cr, const draw::Rect& bounds) {
      draw::fill_rect(cr, bounds, ground_colour(table.ground()));
      if (band.IsEmpty()) return;
      band.Inflate(0, table.FromDIP(space::s));
      draw::fill_rounded(
          cr,
          {bounds.x, static_cast<double>(band.y), bounds.width, static_cast<double>(band.height)},
          head_corner, theme().palette.sunken);
    });
  });
}

}  // namespace sightline::desktop
