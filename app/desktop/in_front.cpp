#include "app/desktop/in_front.h"

#include <wx/dialog.h>
#include <wx/prntbase.h>

namespace sightline::desktop {

wxTopLevelWindow* preview_of(const wxWindow* window) {
  if (!window) return nullptr;
  for (auto* child : window->GetChildren())
    if (auto* preview = dynamic_cast<wxPreviewFrame*>(child))
      if (preview->IsShown() && !preview->IsBeingDeleted()) return preview;
  return nullptr;
}

wxWindow* in_front(wxWindow* window) {
  for (auto node = wxTopLevelWindows.GetLast(); node; node = node->GetPrevious())
    if (auto* dialog = dynamic_cast<wxDialog*>(node->GetData()))
      if (dialog->IsModal() && dialog->IsShown()) return dialog;
  if (auto* preview = preview_of(window)) return preview;
  return window;
}

}  // namespace sightline::desktop
