// The print preview: the sheets of a print job as they will be printed.
// Why: it paints what the printer gets, and does what it offers by way of the main window, so that
// printing from here is no other printing.
#pragma once

#include <wx/frame.h>

#include <functional>

#include "model/catalog/catalog.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop {

/// What a preview can do.
struct PreviewDeeds {
  std::function<bool()> print;            ///< true: printed, so the preview closes
  std::function<bool(wxWindow&)> set_up;  ///< asks over the preview; true: the sheets are others
  std::function<void()> show_again;       ///< a preview of those, once this one has closed
  std::function<void()> tell_undrawn;     ///< that a sheet can't be drawn; the preview closes
};
/// A window that shows the job's sheets as they will be printed, in the language of the catalog;
/// `parent` can't be used meanwhile. Nullptr when the system can't show one.
wxFrame* show_print_preview(wxWindow* parent, const draw::PrintJob& job, const Catalog& catalog,
                            PreviewDeeds deeds);

}  // namespace sightline::desktop
