// The system's printing, where the toolkit says less of it than GTK knows.
#pragma once

#include <wx/prntbase.h>
#ifdef __WXGTK__
#include <wx/gtk/print.h>
#endif

namespace sightline::desktop::native {

#ifdef __WXGTK__
/// The preview that draws itself: the toolkit's own only passes everything on to one of these.
using SystemPreview = wxGtkPrintPreview;
#else
using SystemPreview = wxPrintPreview;
#endif

/// Whether the print dialog was told which sheets to print, by their numbers. False while nothing
/// is being printed.
[[nodiscard]] bool prints_a_range(const wxPrinterBase& printer);
/// Gives up what is being printed, as if the dialog had been cancelled.
void stop_printing(const wxPrinterBase& printer);

/// Sees, while it lives, that a print dialog was left by its button ‘Preview’: the system shows the
/// sheets then, and the toolkit calls that printed.
class SystemPreviewWatch {
 public:
  SystemPreviewWatch();
  ~SystemPreviewWatch();
  SystemPreviewWatch(const SystemPreviewWatch&) = delete;
  SystemPreviewWatch& operator=(const SystemPreviewWatch&) = delete;

  [[nodiscard]] bool has_seen() const { return seen_; }

 private:
  unsigned signal_ = 0;
  unsigned long hook_ = 0;
  bool seen_ = false;
};

}  // namespace sightline::desktop::native
