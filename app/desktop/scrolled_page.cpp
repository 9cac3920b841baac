#include "app/desktop/scrolled_page.h"

#include "app/desktop/cairo_dc.h"

namespace sightline::desktop {

ScrolledPage::ScrolledPage(wxWindow* parent, Shell& shell)
    : Page(parent, shell), scroll_(new wxScrolledWindow(this)) {
  scroll_->SetBackgroundStyle(wxBG_STYLE_SYSTEM);
  // Else wx makes a wxDC for nothing, with all that takes (see paint_with_cairo).
  scroll_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    paint_with_cairo(*scroll_, [](cairo_t*, const draw::Rect&) {});
  });
  scroll_->SetScrollRate(0, FromDIP(space::l));
}

void ScrolledPage::fill(wxSizer* content) {
  scroll_->SetSizer(content);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(scroll_, wxSizerFlags(1).Expand());
  SetSizer(all);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange(event.GetSize());
    CallAfter([this] { fit(); });
  });
}

void ScrolledPage::fit() {
  scroll_->FitInside();
  scroll_->Layout();
}

}  // namespace sightline::desktop
