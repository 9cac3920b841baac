// SheetPrintout: the sheets of a print job for a printer or a preview.
// Why: both paint the drawing that the PDF has, scaled to their paper, so that all three agree.
#pragma once

#include <wx/frame.h>
#include <wx/print.h>

#include <functional>
#include <optional>

#include "app/present/user_port.h"
#include "model/catalog/catalog.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop {

class SheetPrintout : public wxPrintout {
 public:
  /// `anew`, if there is one, is asked for the sheets when a printer's paper is not what the job is
  /// laid out for.
  explicit SheetPrintout(draw::PrintJob job, PrintAnew anew = {});

  void OnPreparePrinting() override;

  bool HasPage(int page) override;
  void GetPageInfo(int* least, int* most, int* from, int* to) override;
  /// Draws the sheet over the paper of the device; false without one or for no such page.
  bool OnPrintPage(int page) override;

  /// What it went to a printer on; none: on paper that a plan can't have, or not yet.
  [[nodiscard]] std::optional<PaperSize> paper() const { return paper_; }

 private:
  [[nodiscard]] int pages() const { return static_cast<int>(job_.sheets.size()); }

  draw::PrintJob job_;
  PrintAnew anew_;
  std::optional<PaperSize> paper_;
};

/// Paper and direction of a job, for print dialog and preview.
[[nodiscard]] wxPrintData print_data_of(const draw::PrintJob& job);

/// What a preview can do.
struct PreviewDeeds {
  std::function<bool()> print;            ///< true: printed, so the preview closes
  std::function<bool(wxWindow&)> set_up;  ///< asks over the preview; true: the sheets are others
  std::function<void()> show_again;       ///< a preview of those, once this one has closed
};
/// A window that shows the job's sheets as they will be printed, in the language of the catalog;
/// `parent` can't be used meanwhile. Nullptr when the system can't show one.
wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const Catalog& catalog,
                            PreviewDeeds deeds);

}  // namespace sightline::desktop
