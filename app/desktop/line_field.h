// LineField: a field of one line, as high as the drop-down lists and buttons beside it.
// Why: wx works out another height before its style is known and yet another after, so that fields
// of one page differed.
#pragma once

#include <wx/textctrl.h>

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

class LineField : public wxTextCtrl {
 public:
  explicit LineField(wxWindow* parent, const wxString& value = {}, long style = 0)
      : wxTextCtrl(parent, wxID_ANY, value, wxDefaultPosition, wxDefaultSize, style) {
    InvalidateBestSize();  // the base has asked for its own
  }

 protected:
  [[nodiscard]] wxSize DoGetBestSize() const override {
    return as_high(wxTextCtrl::DoGetBestSize());
  }
  [[nodiscard]] wxSize DoGetSizeFromTextSize(int width, int height) const override {
    return as_high(wxTextCtrl::DoGetSizeFromTextSize(width, height));
  }

 private:
  [[nodiscard]] wxSize as_high(wxSize size) const {
    if (IsSingleLine()) size.y = native::height_of_line(*this).value_or(size.y);
    return size;
  }
};

}  // namespace sightline::desktop
