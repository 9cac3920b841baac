// SightView: the line of sight at the top of Home.
// Why: the product's signature; painted by reports, as in the plan book.
#pragma once

#include "app/desktop/painted.h"
#include "reports/draw/line_of_sight.h"

namespace sightline::desktop {

class SightView : public Painted {
 public:
  explicit SightView(wxWindow* parent);

  /// `spoken` is the picture in words.
  void set(draw::LineOfSight sight, const wxString& spoken);

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  draw::LineOfSight sight_;
};

}  // namespace sightline::desktop
