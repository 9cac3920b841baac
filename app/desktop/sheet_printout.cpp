#include "app/desktop/sheet_printout.h"

#include <cairo.h>
#include <wx/bitmap.h>
#include <wx/dcprint.h>
#include <wx/image.h>

#include <memory>
#include <utility>

#include "app/desktop/cairo_dc.h"
#include "app/desktop/text.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr double points_an_inch = 72;
// Where a device has no cairo, the sheet goes to it as a picture this fine.
constexpr double picture_dpi = 200;

void draw_picture(wxDC& dc, const draw::Drawing& drawing, draw::Size sheet, const wxRect& paper) {
  const auto picture = to_image(
      draw::render_image(sheet, picture_dpi / points_an_inch, draw::rgb(0xFFFFFF), drawing));
  dc.SetUserScale(static_cast<double>(paper.width) / picture.GetWidth(),
                  static_cast<double>(paper.height) / picture.GetHeight());
  dc.DrawBitmap(wxBitmap(picture), dc.DeviceToLogicalX(paper.x), dc.DeviceToLogicalY(paper.y));
  dc.SetUserScale(1, 1);
}

}  // namespace

SheetPrintout::SheetPrintout(draw::PrintJob job)
    : wxPrintout(to_wx(job.title)), job_(std::move(job)) {}

bool SheetPrintout::HasPage(int page) { return page >= 1 && page <= pages(); }

void SheetPrintout::GetPageInfo(int* least, int* most, int* from, int* to) {
  *least = *from = 1;
  *most = *to = pages();
}

bool SheetPrintout::OnPrintPage(int page) {
  wxDC* const dc = GetDC();
  if (dc == nullptr || !HasPage(page)) return false;
  const auto& drawing = job_.sheets[static_cast<std::size_t>(page - 1)];
  int width = 0;
  int height = 0;
  GetPageSizePixels(&width, &height);
  if (width <= 0 || height <= 0) return false;
  // A preview has fewer pixels than the printer whose page it shows.
  const double shown = static_cast<double>(dc->GetSize().x) / width;
  wxRect paper = GetPaperRectPixels();
  if (paper.IsEmpty()) paper = wxRect(0, 0, width, height);
  auto* const cr = static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext());
  if (cr == nullptr) {
    const auto scaled = [&](int pixels) { return wxRound(pixels * shown); };
    draw_picture(*dc, drawing, job_.sheet,
                 {scaled(paper.x), scaled(paper.y), scaled(paper.width), scaled(paper.height)});
    return true;
  }
  int dpi = 0;
  int ignored = 0;
  GetPPIPrinter(&dpi, &ignored);
  // GTK's printers measure in points, whatever resolution their pixels are given in.
  const bool in_points = wxDynamicCast(dc, wxPrinterDC) != nullptr && dpi > 0;
  const double unit = in_points ? points_an_inch / dpi : shown;
  const draw::SavedState saved(cr);
  cairo_translate(cr, paper.x * unit, paper.y * unit);
  cairo_scale(cr, paper.width * unit / job_.sheet.width, paper.height * unit / job_.sheet.height);
  drawing(cr);
  return true;
}

wxPrintData print_data_of(const draw::PrintJob& job) {
  wxPrintData data;
  data.SetPaperId(job.paper == PaperSize::letter ? wxPAPER_LETTER : wxPAPER_A4);
  data.SetOrientation(wxPORTRAIT);
  return data;
}

wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const wxString& title) {
  wxPrintDialogData data(print_data_of(job));
  auto preview =
      std::make_unique<wxPrintPreview>(new SheetPrintout(job), new SheetPrintout(job), &data);
  if (!preview->IsOk()) return nullptr;
  auto* frame = new wxPreviewFrame(preview.release(), parent, title);
  frame->SetSize(parent->FromDIP(wxSize(900, 800)));
  frame->InitializeWithModality(wxPreviewFrame_WindowModal);
  frame->Show();
  return frame;
}

}  // namespace sightline::desktop
