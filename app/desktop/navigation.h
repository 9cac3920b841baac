// Navigation: the list of pages at the left, for mouse and keyboard.
// Why: owner-drawn, since no native list has icons, badges and a quiet selection at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/icons.h"
#include "app/desktop/painted_items.h"

namespace sightline::desktop {

class Navigation : public PaintedItems {
 public:
  struct Item {
    PageId page = PageId::home;  ///< whose icon it has
    std::string label;
    int badge = 0;             ///< not shown when 0
    bool parted = false;       ///< a line before it
    std::string badge_text{};  ///< what a screen reader says for the badge
  };

  Navigation(wxWindow* parent, std::vector<Item> items, std::function<void(std::size_t)> chosen);

  /// Shows an item as the current one without telling anybody.
  void select(std::size_t index);
  void set_badge(std::size_t index, int count, std::string spoken);
  [[nodiscard]] std::size_t selected() const { return selected_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;

 private:
  void measure();
  void paint_item(cairo_t* cr, std::size_t index, const draw::Rect& rect) const;

  std::vector<Item> items_;
  std::function<void(std::size_t)> chosen_;
  std::size_t selected_ = 0;
  double width_ = 0;  ///< by its longest words
};

}  // namespace sightline::desktop
