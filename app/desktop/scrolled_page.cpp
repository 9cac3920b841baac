#include "app/desktop/scrolled_page.h"

#include "app/desktop/cairo_dc.h"
#include "app/desktop/panel.h"
#include "app/desktop/scrolling.h"

namespace sightline::desktop {

ScrolledPage::ScrolledPage(wxWindow* parent, Shell& shell)
    : Page(parent, shell),
      scroll_(new wxScrolledWindow(this)),
      body_(new Panel(scroll_, Ground::background)) {
  scroll_->SetBackgroundStyle(wxBG_STYLE_SYSTEM);
  // Else wx makes a wxDC for nothing, with all that takes (see paint_with_cairo).
  scroll_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    paint_with_cairo(*scroll_, [](cairo_t*, const draw::Rect&) {});
  });
  scroll_->SetScrollRate(0, FromDIP(space::l));
  follow_keyboard(*scroll_);
}

void ScrolledPage::fill(wxSizer* content) {
  // What is hidden lies in a window of its own: scrolling moves those it finds, and GTK objects to
  // moving what is hidden.
  body_->SetSizer(content);
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(body_, wxSizerFlags(1).Expand());
  scroll_->SetSizer(inside);
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
