// Scroll bars of a painted control that scrolls itself.
// Why: board and timeline paint only what is in sight, so no toolkit can scroll them.
#pragma once

#include <wx/scrolbar.h>
#include <wx/sizer.h>

namespace sightline::desktop {

struct ScrollBars {
  wxScrollBar* down = nullptr;
  wxScrollBar* along = nullptr;
};

/// Puts the canvas into its parent with a bar beside and one below it, both hidden.
inline ScrollBars add_scroll_bars(wxWindow& parent, wxWindow& canvas) {
  const auto bar = [&](long style) {
    return new wxScrollBar(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
  };
  const ScrollBars bars{bar(wxSB_VERTICAL), bar(wxSB_HORIZONTAL)};
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(&canvas, wxSizerFlags(1).Expand());
  row->Add(bars.down, wxSizerFlags().Expand());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(row, wxSizerFlags(1).Expand());
  column->Add(bars.along, wxSizerFlags().Expand());
  parent.SetSizer(column);
  bars.down->Hide();
  bars.along->Hide();
  return bars;
}

}  // namespace sightline::desktop
