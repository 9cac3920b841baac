#include "app/desktop/preview_look.h"

#include <fmt/format.h>
#include <wx/anybutton.h>
#include <wx/bmpbndl.h>
#include <wx/dcclient.h>

#include <string_view>

#include "app/desktop/icons.h"
#include "app/desktop/theme.h"

namespace sightline::desktop {
namespace {

constexpr int icon_size = 16;

wxBitmapBundle picture(std::string_view name) {
  const auto ink = theme().palette.ink;
  const auto svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16" )"
      R"(fill="none" stroke="#{:02x}{:02x}{:02x}" stroke-width="1.5" stroke-linecap="round" )"
      R"(stroke-linejoin="round"><path d="{}"/></svg>)",
      ink.r, ink.g, ink.b, icon_path(name));
  return wxBitmapBundle::FromSVG(svg.c_str(), {icon_size, icon_size});
}

void put_on_icons(wxPreviewFrame& frame) {
  struct Icon {
    int id;
    std::string_view name;
  };
  constexpr Icon icons[]{
      {wxID_PREVIEW_PRINT, "preview-print"},       {wxID_PREVIEW_FIRST, "preview-first"},
      {wxID_PREVIEW_PREVIOUS, "preview-previous"}, {wxID_PREVIEW_NEXT, "preview-next"},
      {wxID_PREVIEW_LAST, "preview-last"},         {wxID_PREVIEW_ZOOM_OUT, "preview-smaller"},
      {wxID_PREVIEW_ZOOM_IN, "preview-larger"}};
  for (const auto& [id, name] : icons)
    if (auto* button = dynamic_cast<wxAnyButton*>(frame.FindWindow(id)))
      button->SetBitmap(picture(name));
}

wxPreviewCanvas* canvas_of(const wxPreviewFrame& frame) {
  for (auto* child : frame.GetChildren())
    if (auto* canvas = dynamic_cast<wxPreviewCanvas*>(child)) return canvas;
  return nullptr;
}

/// Instead of the toolkit's black line.
void rule_below(wxWindow& bar) {
  bar.Bind(wxEVT_PAINT, [&bar](wxPaintEvent&) {
    wxPaintDC dc(&bar);
    const auto size = bar.GetClientSize();
    dc.SetPen(wxPen(to_wx(theme().palette.line)));
    dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
  });
}

void put_on_colours(wxPreviewFrame& frame) {
  put_on_icons(frame);
  auto* canvas = canvas_of(frame);
  if (!canvas) return;
  canvas->SetBackgroundColour(to_wx(theme().palette.sunken));
  canvas->Refresh();
}

}  // namespace

void dress_preview(wxPreviewFrame& frame) {
  rule_below(*frame.GetControlBar());
  put_on_colours(frame);
  frame.Bind(wxEVT_SYS_COLOUR_CHANGED, [&frame](wxSysColourChangedEvent& event) {
    event.Skip();
    // The bar and the canvas take the system's colours first.
    frame.CallAfter([&frame] { put_on_colours(frame); });
  });
}

void draw_blank_sheet(wxDC& dc, const wxRect& sheet) {
  dc.SetPen(wxPen(to_wx(theme().palette.line)));
  dc.SetBrush(*wxWHITE_BRUSH);
  dc.DrawRectangle(wxRect(sheet).Inflate(1));
}

}  // namespace sightline::desktop
