// ShareBar: a part of a whole as a thin bar.
// Why: shares side by side tell at a glance where the revenue moves.
#pragma once

#include "app/desktop/painted.h"

namespace sightline::desktop {

class ShareBar : public Painted {
 public:
  ShareBar(wxWindow* parent, draw::Tone tone);

  /// 0 … 1.
  void set(double part);

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override { return FromDIP(wxSize(56, 20)); }

 private:
  draw::Tone tone_;
  double part_ = 0;
};

}  // namespace sightline::desktop
