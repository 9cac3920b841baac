// SightView: the line of sight at the top of Home, each of whose points leads to its figures.
// Why: the product's signature; painted by reports, as in the plan book.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/painted_items.h"
#include "reports/draw/line_of_sight.h"

namespace sightline::desktop {

class SightView : public PaintedItems {
 public:
  /// `chosen` is told the path of a point that is clicked, or reached by the arrows and taken by
  /// Enter.
  SightView(wxWindow* parent, std::function<void(const std::string& path)> chosen);

  void set(draw::LineOfSight sight);
  [[nodiscard]] const draw::LineOfSight& sight() const { return sight_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;

 private:
  std::function<void(const std::string&)> chosen_;
  draw::LineOfSight sight_;  ///< from left to right
};

}  // namespace sightline::desktop
