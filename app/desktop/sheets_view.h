// SheetsView: sheets of paper below each other, as a printer would get them.
// Why: what is handed out can be read in the window before, and is drawn by the same hand.
#pragma once

#include "app/desktop/painted.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop {

class SheetsView : public Painted {
 public:
  explicit SheetsView(wxWindow* parent);

  void set(draw::PrintJob job);

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  /// Of paper to screen.
  [[nodiscard]] double scale() const;
  void fit();

  draw::PrintJob job_;
};

}  // namespace sightline::desktop
