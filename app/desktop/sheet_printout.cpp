#include "app/desktop/sheet_printout.h"

#include <cairo.h>
#include <wx/bitmap.h>
#include <wx/dcprint.h>
#include <wx/image.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/cairo_dc.h"
#include "app/desktop/gtk_print.h"
#include "app/desktop/text.h"
#include "reports/draw/one_page.h"
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

/// The paper of a printer, in points.
draw::Size paper_of(const wxDC& dc) {
  const wxSize pixels = dc.GetSize();
  const wxSize dpi = dc.GetPPI();
  return {pixels.x * points_an_inch / dpi.x, pixels.y * points_an_inch / dpi.y};
}

/// That of a plan, whichever way it lies.
std::optional<PaperSize> known_paper(draw::Size paper) {
  constexpr double about_a_mm = 3;
  for (const auto each : {PaperSize::a4, PaperSize::letter}) {
    const auto size = draw::points_of(each);
    if (std::abs(std::min(paper.width, paper.height) - size.width) < about_a_mm &&
        std::abs(std::max(paper.width, paper.height) - size.height) < about_a_mm)
      return each;
  }
  return std::nullopt;
}

/// The whole paper as a printer's cairo measures it: in points, from where the margins end. What
/// the toolkit calls the paper begins there too, and would be moved by them. The paper may lie on
/// its side, turned by the cairo.
draw::Rect paper_of_printer(wxDC& dc, cairo_t* cr) {
  const auto [width, height] = paper_of(dc);
  cairo_matrix_t matrix;
  cairo_get_matrix(cr, &matrix);
  const bool turned = std::abs(matrix.xx) < std::abs(matrix.yx);
  double left = 0;
  double top = 0;
  double right = turned ? height : width;
  double bottom = turned ? width : height;
  cairo_device_to_user(cr, &left, &top);
  cairo_device_to_user(cr, &right, &bottom);
  return {std::min(left, right), std::min(top, bottom), width, height};
}

}  // namespace

SheetPrintout::SheetPrintout(draw::PrintJob job, std::function<void()> undrawn)
    : wxPrintout(to_wx(job.title)), job_(std::move(job)), undrawn_(std::move(undrawn)) {}

SheetPrintout::SheetPrintout(draw::PrintJob job, PrintAnew anew, const wxPrinterBase& printer)
    : wxPrintout(to_wx(job.title)),
      job_(std::move(job)),
      undrawn_([this] { native::stop_printing(*printer_); }),
      anew_(std::move(anew)),
      printer_(&printer) {}

void SheetPrintout::OnPreparePrinting() {
  const auto* dc = GetDC();
  if (!printer_ || dynamic_cast<const wxPrinterDC*>(dc) == nullptr) return;
  const auto size = paper_of(*dc);
  paper_ = known_paper(size);
  // The numbers that were chosen are those of the sheets as they are.
  is_of_some_ = native::prints_a_range(*printer_);
  if (is_of_some_) return;
  const bool broad = size.width > size.height;
  const bool fits = broad == (job_.sheet.width > job_.sheet.height);
  const auto paper = paper_.value_or(job_.paper);
  if (fits && paper == job_.paper) return;
  // Otherwise each sheet is as large as it has room there.
  auto other = anew_(paper, broad ? PaperDirection::landscape : PaperDirection::portrait);
  is_stopped_ = !other;
  if (other)
    job_ = std::move(*other);
  else
    native::stop_printing(*printer_);
}

bool SheetPrintout::HasPage(int page) { return page >= 1 && page <= pages(); }

void SheetPrintout::GetPageInfo(int* least, int* most, int* from, int* to) {
  *least = *from = 1;
  *most = *to = pages();
}

bool SheetPrintout::OnPrintPage(int page) {
  try {
    return draw_sheet(page);
  } catch (...) {
    is_undrawn_ = true;
    undrawn_();
    return false;
  }
}

bool SheetPrintout::draw_sheet(int page) {
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
  const draw::Rect over =
      dynamic_cast<wxPrinterDC*>(dc) != nullptr
          ? paper_of_printer(*dc, cr)
          : draw::Rect{paper.x * shown, paper.y * shown, paper.width * shown, paper.height * shown};
  // On other paper than the plan's, as large as it has room there.
  const double scale = std::min(over.width / job_.sheet.width, over.height / job_.sheet.height);
  const draw::SavedState saved(cr);
  cairo_translate(cr, over.x + (over.width - scale * job_.sheet.width) / 2,
                  over.y + (over.height - scale * job_.sheet.height) / 2);
  cairo_scale(cr, scale, scale);
  drawing(cr);
  return true;
}

wxPrintData print_data_of(const draw::PrintJob& job) {
  wxPrintData data;
  data.SetPaperId(job.paper == PaperSize::letter ? wxPAPER_LETTER : wxPAPER_A4);
  data.SetOrientation(job.sheet.width > job.sheet.height ? wxLANDSCAPE : wxPORTRAIT);
  return data;
}

}  // namespace sightline::desktop
