#include "app/desktop/sheet_preview.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/display.h>
#include <wx/print.h>

#include <cstddef>
#include <memory>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_print.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/preview_look.h"
#include "app/desktop/sheet_printout.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int title_bar_height = 40;

/// Whatever asks it to print, button or key, the main window prints.
class SheetPreview : public native::SystemPreview {
 public:
  /// The second printout is never printed; without one there is no button for it.
  SheetPreview(const draw::PrintJob& job, wxPrintDialogData& data, std::function<bool()> print,
               std::function<void()> tell_undrawn)
      : native::SystemPreview(new SheetPrintout(job, [this] { give_up(); }), new SheetPrintout(job),
                              &data),
        print_(std::move(print)),
        tell_undrawn_(std::move(tell_undrawn)) {}

  bool Print(bool /*interactive*/) override {
    if (!print_()) return false;
    // The last that is done here: the frame takes this with it.
    return GetFrame()->Close();
  }

  bool DrawBlankPage(wxPreviewCanvas* canvas, wxDC& dc) override {
    wxRect printable;
    wxRect sheet;
    CalcRects(canvas, printable, sheet);
    draw_blank_sheet(dc, sheet);
    return true;
  }

 private:
  /// A sheet is drawn while the frame is painted, which therefore closes a moment later.
  void give_up() {
    if (std::exchange(is_given_up_, true)) return;
    auto* frame = GetFrame();
    frame->CallAfter([frame, tell = tell_undrawn_] {
      if (wxTheApp->IsScheduledForDestruction(frame)) return;
      frame->Close();
      tell();
    });
  }

  std::function<bool()> print_;
  std::function<void()> tell_undrawn_;
  bool is_given_up_ = false;
};

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
  const auto print = [&frame] { frame.GetControlBar()->OnPrint(); };
  const auto set_up = [&frame, set_up = std::move(deeds.set_up),
                       again = std::move(deeds.show_again)] {
    if (!set_up(frame)) return;
    frame.GetParent()->CallAfter(again);
    frame.Close();
  };
  if (auto* button = frame.FindWindow(wxID_PREVIEW_PRINT)) {
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

wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const Catalog& catalog,
                            PreviewDeeds deeds) {
  wxPrintDialogData data(print_data_of(job));
  auto preview = std::make_unique<SheetPreview>(job, data, std::move(deeds.print),
                                                std::move(deeds.tell_undrawn));
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
  dress_preview(*frame);
  frame->Show();
  return frame;
}

}  // namespace sightline::desktop
