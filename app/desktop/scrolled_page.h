// ScrolledPage: a page whose content scrolls up and down as one.
// Why: such pages set themselves up alike and answer a new size alike; each says only what differs.
#pragma once

#include <wx/scrolwin.h>

#include "app/desktop/page.h"

namespace sightline::desktop {

class ScrolledPage : public Page {
 public:
  ScrolledPage(wxWindow* parent, Shell& shell);

 protected:
  [[nodiscard]] wxScrolledWindow* scroll() const { return scroll_; }
  /// The window that everything on the page stands in.
  [[nodiscard]] wxWindow* body() const { return body_; }
  /// Takes what is to be shown; to be called once, when all of it is built.
  void fill(wxSizer* content);
  /// Arranges the page for a new size, before it is fitted.
  virtual void arrange(wxSize /*size*/) {}
  /// Gives everything the room it wishes for now.
  virtual void fit();

 private:
  wxScrolledWindow* scroll_;
  wxWindow* body_;
};

}  // namespace sightline::desktop
