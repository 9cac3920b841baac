// SheetPrintout: the sheets of a print job for a printer or a preview.
// Why: both paint the drawing that the PDF has, scaled to their paper, so that all three agree.
#pragma once

#include <wx/print.h>

#include <functional>
#include <optional>

#include "app/present/user_port.h"
#include "model/catalog/catalog.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop {

class SheetPrintout : public wxPrintout {
 public:
  /// `undrawn` is called whenever a sheet could not be drawn.
  explicit SheetPrintout(
      draw::PrintJob job, std::function<void()> undrawn = [] {});
  /// `anew` is asked for the sheets when the paper of this printer is not what the job is laid out
  /// for, and all of them are printed. When there are none then, nothing is printed.
  SheetPrintout(draw::PrintJob job, PrintAnew anew, const wxPrinterBase& printer);

  void OnPreparePrinting() override;

  /// Also while only some of the sheets are printed: otherwise the toolkit counts those alone, and
  /// GTK leaves out whichever has a number beyond that count.
  [[nodiscard]] bool IsPreview() const override { return is_of_some_ || wxPrintout::IsPreview(); }
  bool HasPage(int page) override;
  void GetPageInfo(int* least, int* most, int* from, int* to) override;
  /// Draws the sheet over the paper of the device; false without one, for no such page, or when
  /// drawing threw: the system asks for the sheets, and can't be thrown through. What is being
  /// printed ends then.
  bool OnPrintPage(int page) override;

  /// What it went to a printer on; none: on paper that a plan can't have, or not yet.
  [[nodiscard]] std::optional<PaperSize> paper() const { return paper_; }
  /// Whether there were no sheets for that paper, so that nothing was printed after all.
  [[nodiscard]] bool is_stopped() const { return is_stopped_; }
  /// Whether a sheet could not be drawn, so that printing ended there.
  [[nodiscard]] bool is_undrawn() const { return is_undrawn_; }

 private:
  [[nodiscard]] int pages() const { return static_cast<int>(job_.sheets.size()); }
  bool draw_sheet(int page);

  draw::PrintJob job_;
  std::function<void()> undrawn_;
  PrintAnew anew_;
  const wxPrinterBase* printer_ = nullptr;
  std::optional<PaperSize> paper_;
  bool is_stopped_ = false;
  bool is_undrawn_ = false;
  bool is_of_some_ = false;
};

/// Paper and direction of a job, for print dialog and preview.
[[nodiscard]] wxPrintData print_data_of(const draw::PrintJob& job);

}  // namespace sightline::desktop
