// Painted: a control we draw ourselves, on the same cairo_t as charts and reports.
// Why: navigation, chips and charts have no native twin; they still need focus, a name for screen
// readers and a new coat when the theme changes.
#pragma once

#include <cairo.h>
#include <wx/window.h>

#include "app/desktop/theme.h"
#include "reports/draw/geometry.h"

namespace sightline::desktop {

/// Where the mouse is, in the units of a drawing.
[[nodiscard]] inline draw::Point point_of(const wxMouseEvent& event) {
  return {static_cast<double>(event.GetX()), static_cast<double>(event.GetY())};
}

class Painted : public wxWindow {
 public:
  /// Whether Tab stops here.
  enum class Focus { never, by_keyboard };

  Painted(wxWindow* parent, Focus focus, Ground ground = Ground::surface);

  bool AcceptsFocus() const override { return focus_ == Focus::by_keyboard; }
  bool AcceptsFocusFromKeyboard() const override { return AcceptsFocus() && IsEnabled(); }
  /// What keys would act on, in client coordinates.
  [[nodiscard]] virtual wxRect keyboard_place() const { return GetClientRect(); }

 protected:
  /// Paints within `bounds`, in device-independent pixels; the ground is painted already.
  virtual void paint(cairo_t* cr, const draw::Rect& bounds) = 0;

  /// Around what Enter would act on, while the keyboard is here.
  void paint_focus(cairo_t* cr, const draw::Rect& around, double radius) const;

 private:
  void on_paint(wxPaintEvent& event);

  Focus focus_;
  Ground ground_;
};

}  // namespace sightline::desktop
