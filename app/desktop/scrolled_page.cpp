#include "app/desktop/scrolled_page.h"

namespace sightline::desktop {

ScrolledPage::ScrolledPage(wxWindow* parent, Shell& shell)
    : Page(parent, shell), scroll_(new wxScrolledWindow(this)) {
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
