// ShareBar: a part of a whole as a thin bar, whose end can be dragged.
// Why: shares side by side tell at a glance where the revenue moves, and are moved where they are
// seen. A click moves nothing. The field beside it takes a share by keyboard, and Ctrl+Enter there
// balances the others.
#pragma once

#include <functional>

#include "app/desktop/painted.h"

namespace sightline::desktop {

class ShareBar : public Painted {
 public:
  struct Gestures {
    std::function<void(double part)> drag;  ///< 0 … 1: the end is held there
    std::function<void()> drop;             ///< it was let go where it was held last
    std::function<void()> give_up;          ///< all is as it was
  };

  ShareBar(wxWindow* parent, draw::Tone tone, Gestures gestures);

  /// 0 … 1.
  void set(double part);
  [[nodiscard]] double part() const { return part_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override { return FromDIP(wxSize(72, 20)); }

 private:
  [[nodiscard]] double part_at(const wxMouseEvent& event) const;
  /// False when nothing was held.
  bool let_go();

  draw::Tone tone_;
  Gestures gestures_;
  double part_ = 0;
  bool held_ = false;
  bool moved_ = false;
  int from_ = 0;  ///< where it was taken hold of
};

}  // namespace sightline::desktop
