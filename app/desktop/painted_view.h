// PaintedView: a painted control that scrolls itself, with its bars and what a hand can do to it.
// Why: board and timeline paint only what is in sight, so no toolkit can scroll them; who paints
// what, and what a drag means, is theirs, the frame around it is one.
#pragma once

#include <wx/scrolbar.h>

#include <optional>

#include "app/desktop/painted.h"
#include "app/desktop/panel.h"

namespace sightline::desktop {

class PaintedView : public Panel {
 public:
  explicit PaintedView(wxWindow* parent);

  [[nodiscard]] Painted& canvas() const { return *canvas_; }

 protected:
  virtual void paint(cairo_t* cr, const draw::Rect& bounds) = 0;
  /// How round the frame is that shows where the keyboard is; none when something in it shows that.
  [[nodiscard]] virtual std::optional<double> focus_radius() const = 0;
  /// The room has changed: show_bars() and set_bar() are due.
  virtual void adjust_bars() = 0;
  /// A bar was moved to this place.
  virtual void scroll_down_to(int place) = 0;
  virtual void scroll_along_to(int place) = 0;
  virtual void on_down(wxMouseEvent& event) = 0;
  virtual void on_motion(wxMouseEvent& event) = 0;
  virtual void on_up(wxMouseEvent& event) = 0;
  virtual void on_wheel(wxMouseEvent& event) = 0;
  virtual void on_menu(draw::Point at) = 0;
  virtual void on_key(wxKeyEvent& event) = 0;
  /// Puts back what a hand holds.
  virtual void let_go() = 0;
  /// The mouse has left; true when it had been over something.
  virtual bool unhover() = 0;

  [[nodiscard]] wxScrollBar& down_bar() const { return *down_bar_; }
  [[nodiscard]] wxScrollBar& along_bar() const { return *along_bar_; }
  void show_bars(bool down, bool along);
  /// `shown` of `whole` is in sight from `at` on.
  static void set_bar(wxScrollBar& bar, double at, int shown, double whole);
  /// What the canvas shows, in the units of a drawing.
  [[nodiscard]] draw::Rect room() const;
  /// What a screen reader says where the keyboard is.
  void say(const wxString& words);
  /// Tab leads on, as from any control; true when it was Tab.
  bool leave_by_tab(const wxKeyEvent& event);

 private:
  class Canvas;

  void bind_hand();

  Painted* canvas_;
  wxScrollBar* down_bar_;
  wxScrollBar* along_bar_;
};

}  // namespace sightline::desktop
