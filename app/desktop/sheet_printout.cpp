#include "app/desktop/sheet_printout.h"

#include <cairo.h>
#include <wx/bitmap.h>
#include <wx/button.h>
#include <wx/dcprint.h>
#include <wx/display.h>
#include <wx/image.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "app/desktop/cairo_dc.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "reports/draw/one_page.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr double points_an_inch = 72;
constexpr int title_bar_height = 40;
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

/// The toolkit's own words are English, and most of its buttons are mere pictures.
void label_controls(wxWindow& frame, const Catalog& catalog) {
  struct Words {
    int id;
    Message words;
  };
  const Words all[]{{wxID_PREVIEW_PRINT, msg("Print")},
                    {wxID_PREVIEW_FIRST, msg("First page")},
                    {wxID_PREVIEW_PREVIOUS, msg("Previous page")},
                    {wxID_PREVIEW_GOTO, msg("Page")},
                    {wxID_PREVIEW_NEXT, msg("Next page")},
                    {wxID_PREVIEW_LAST, msg("Last page")},
                    {wxID_PREVIEW_ZOOM_OUT, msg("Smaller")},
                    {wxID_PREVIEW_ZOOM, msg("Size")},
                    {wxID_PREVIEW_ZOOM_IN, msg("Larger")},
                    {wxID_PREVIEW_CLOSE, msg("Close")}};
  for (const auto& [id, words] : all) {
    auto* control = frame.FindWindow(id);
    if (!control) continue;
    const auto text = to_wx(catalog.text(words));
    if (id == wxID_PREVIEW_CLOSE)
      control->SetLabel(text);
    else
      control->SetToolTip(text);
    native::set_accessible_name(*control, text);
    control->GetParent()->Layout();
  }
}

/// Buttons and keys: those of the main window's menu for the same.
void give_deeds(wxPreviewFrame& frame, const Catalog& catalog, PreviewDeeds deeds) {
  const auto print = [&frame, print = std::move(deeds.print)] {
    if (print()) frame.Close();
  };
  const auto set_up = [&frame, set_up = std::move(deeds.set_up),
                       again = std::move(deeds.show_again)] {
    if (!set_up(frame)) return;
    frame.GetParent()->CallAfter(again);
    frame.Close();
  };
  if (auto* button = frame.FindWindow(wxID_PREVIEW_PRINT)) {
    button->Bind(wxEVT_BUTTON, [print](wxCommandEvent&) { print(); });
    auto* other = new wxButton(button->GetParent(), wxID_PAGE_SETUP,
                               to_wx(catalog.text(msg("Pa&ge setup…"))));
    other->Bind(wxEVT_BUTTON, [set_up](wxCommandEvent&) { set_up(); });
    other->MoveAfterInTabOrder(button);
    auto& row = *button->GetContainingSizer();
    std::size_t place = 0;
    while (row.GetItem(place)->GetWindow() != button) ++place;
    const auto* beside = row.GetItem(place);
    row.Insert(place + 1, other, beside->GetProportion(), beside->GetFlag(), beside->GetBorder());
  }
  frame.Bind(wxEVT_CHAR_HOOK, [&frame, print, set_up](wxKeyEvent& event) {
    const auto key = event.GetKeyCode();
    if (key == WXK_ESCAPE && !event.HasAnyModifiers()) return void(frame.Close());
    if (key == 'P' && event.GetModifiers() == wxMOD_CONTROL) return print();
    if (key == 'D' && event.GetModifiers() == (wxMOD_CONTROL | wxMOD_SHIFT)) return set_up();
    event.Skip();
  });
}

}  // namespace

SheetPrintout::SheetPrintout(draw::PrintJob job, PrintAnew anew)
    : wxPrintout(to_wx(job.title)), job_(std::move(job)), anew_(std::move(anew)) {}

void SheetPrintout::OnPreparePrinting() {
  const auto* dc = GetDC();
  if (!anew_ || dynamic_cast<const wxPrinterDC*>(dc) == nullptr) return;
  const auto size = paper_of(*dc);
  paper_ = known_paper(size);
  const bool broad = size.width > size.height;
  const bool fits = broad == (job_.sheet.width > job_.sheet.height);
  const auto paper = paper_.value_or(job_.paper);
  if (fits && paper == job_.paper) return;
  // Otherwise each sheet is as large as it has room there.
  if (auto other = anew_(paper, broad ? PaperDirection::landscape : PaperDirection::portrait))
    job_ = std::move(*other);
}

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

wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const Catalog& catalog,
                            PreviewDeeds deeds) {
  wxPrintDialogData data(print_data_of(job));
  auto preview =
      std::make_unique<wxPrintPreview>(new SheetPrintout(job), new SheetPrintout(job), &data);
  if (!preview->IsOk()) return nullptr;
  auto* frame = new wxPreviewFrame(preview.release(), parent, to_wx(job.title));
  // The keys of the menus behind it aren't its own.
  frame->SetExtraStyle(frame->GetExtraStyle() | wxWS_EX_BLOCK_EVENTS);
  auto size = parent->FromDIP(wxSize(900, 800));
  const auto screen = wxDisplay(parent).GetClientArea().GetSize();
  size.DecTo(screen - wxSize(0, parent->FromDIP(title_bar_height)));
  frame->InitializeWithModality(native::take_input(*frame) ? wxPreviewFrame_NonModal
                                                           : wxPreviewFrame_WindowModal);
  // Not before: it would be as narrow as its bar again, and cut sheets that lie on their side.
  frame->SetSize(size);
  // It says the page as the bar above does, and in English.
  if (auto* bar = frame->GetStatusBar()) bar->Hide();
  give_deeds(*frame, catalog, std::move(deeds));
  label_controls(*frame, catalog);
  frame->Show();
  return frame;
}

}  // namespace sightline::desktop
