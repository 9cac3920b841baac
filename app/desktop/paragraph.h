// Paragraph: a text that is broken into lines by the width its sizer gives it.
// Why: a native label is as wide as its text, and its own wrapping forgets the text it broke.
#pragma once

#include <string>

#include "app/desktop/painted.h"

namespace sightline::desktop {

class Paragraph : public Painted {
 public:
  Paragraph(wxWindow* parent, const wxString& text, TextRole role = TextRole::text,
            Ink ink = Ink::first, Ground ground = Ground::surface);

  /// A blank text takes no room.
  void set(const wxString& text, Ink ink);
  void set(const wxString& text) { set(text, ink_); }
  [[nodiscard]] const std::string& text() const { return text_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  [[nodiscard]] int height_at(int width) const;
  void fit();
  void settle_once();

  std::string text_;
  TextRole role_;
  Ink ink_;
  bool waits_ = false;  ///< for a layout in which its height is as its text wants it
};

/// Lays out everything around a control whose wish for room has changed, up to where it scrolls.
void settle(wxWindow& control);

}  // namespace sightline::desktop
