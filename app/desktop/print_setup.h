// Print setup: what was chosen in the print dialog last time.
// Why: printer and sides are those of a desk, so they are kept for its person; paper and direction
// are the plan's.
#pragma once

#include <wx/cmndata.h>

namespace sightline::desktop {

/// Takes what was kept into the data; the paper stays, and its direction.
void recall_print_setup(wxPrintData& data);
void keep_print_setup(const wxPrintData& data);

}  // namespace sightline::desktop
