// AreaStrip: how far each focus area is in this cycle, side by side; each leads to the plan.
// Why: a list that begins with what is late says nothing of the areas, and Home has room for a
// line.
#pragma once

#include <functional>
#include <vector>

#include "app/desktop/painted_items.h"
#include "app/present/home_presenter.h"

namespace sightline::desktop {

class AreaStrip : public PaintedItems {
 public:
  /// `resized` is called when it wants another height.
  AreaStrip(wxWindow* parent, std::function<void(const Place&)> chosen,
            std::function<void()> resized);

  void set(std::vector<HomeArea> areas);
  [[nodiscard]] const std::vector<HomeArea>& areas() const { return areas_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;

 private:
  void measure();
  [[nodiscard]] std::vector<double> columns(double room) const;
  void lay_out();

  std::function<void(const Place&)> chosen_;
  std::function<void()> resized_;
  std::vector<HomeArea> areas_;
  std::vector<double> needs_;  ///< the width that each takes without a word being cut
};

}  // namespace sightline::desktop
