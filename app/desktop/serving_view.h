// ServingView: the map of the line of sight; choosing a box shows all that it serves and that
// serves it. Why: a picture of every line at once is read by nobody; one at a time it answers a
// question.
#pragma once

#include "app/desktop/page.h"
#include "app/desktop/painted_items.h"
#include "reports/sight_map.h"

namespace sightline::desktop {

class ServingView : public PaintedItems {
 public:
  /// `resized` is called when the map wants another height.
  ServingView(wxWindow* parent, Shell& shell, std::function<void()> resized);

  void refresh();
  [[nodiscard]] const SightMap& shown() const { return map_; }
  [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  bool take_key(int code) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;
  [[nodiscard]] std::optional<std::size_t> item_with_keyboard() const override { return chosen_; }

 private:
  void lay_out();
  void choose(std::size_t node);
  /// The next node up or down in the column; the nearest one in the column beside it.
  void step(int by);
  void step_beside(int by);

  Shell& shell_;
  std::function<void()> resized_;
  SightMap map_;
  std::optional<draw::MapLayout> layout_;
  int laid_out_width_ = -1;
  std::optional<std::size_t> chosen_;
};

}  // namespace sightline::desktop
