// Chip: a short word on its tone's pale background, such as the state of an action.
// Why: status is always a word or symbol and a colour, never a colour alone.
#pragma once

#include <string>

#include "app/desktop/painted.h"

namespace sightline::desktop {

class Chip : public Painted {
 public:
  explicit Chip(wxWindow* parent, Ground ground = Ground::surface);

  void set(const wxString& text, draw::Tone tone);
  [[nodiscard]] const std::string& text() const { return text_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  std::string text_;
  draw::Tone tone_ = draw::Tone::neutral;
};

}  // namespace sightline::desktop
