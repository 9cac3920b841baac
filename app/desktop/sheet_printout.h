// SheetPrintout: the sheets of a print job for a printer or a preview.
// Why: both paint the drawing that the PDF has, scaled to their paper, so that all three agree.
#pragma once

#include <wx/frame.h>
#include <wx/print.h>

#include "model/catalog/catalog.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop {

class SheetPrintout : public wxPrintout {
 public:
  explicit SheetPrintout(draw::PrintJob job);

  bool HasPage(int page) override;
  void GetPageInfo(int* least, int* most, int* from, int* to) override;
  /// Draws the sheet over the paper of the device; false without one or for no such page.
  bool OnPrintPage(int page) override;

 private:
  [[nodiscard]] int pages() const { return static_cast<int>(job_.sheets.size()); }

  draw::PrintJob job_;
};

/// Paper and direction of a job, for print dialog and preview.
[[nodiscard]] wxPrintData print_data_of(const draw::PrintJob& job);

/// A window that shows the job's sheets as they will be printed, and prints them, in the language
/// of the catalog; `parent` can't be used meanwhile. Nullptr when the system can't show one.
wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const Catalog& catalog);

}  // namespace sightline::desktop
