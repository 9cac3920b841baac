// Navigation: the list of pages at the left, for mouse and keyboard.
// Why: owner-drawn, since no native list has icons, badges and a quiet selection at once.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/icons.h"
#include "app/desktop/painted.h"

namespace sightline::desktop {

class Navigation : public Painted {
 public:
  struct Item {
    std::string label;
    Icon icon = Icon::home;
    int badge = 0;             ///< not shown when 0
    bool parted = false;       ///< a line before it
    std::string badge_text{};  ///< what a screen reader says for the badge
  };

  Navigation(wxWindow* parent, std::vector<Item> items, std::function<void(std::size_t)> chosen);

  /// Shows an item as the current one without telling anybody.
  void select(std::size_t index);
  void set_badge(std::size_t index, int count, std::string spoken);
  [[nodiscard]] std::size_t selected() const { return selected_; }
  /// Where an item is, in client coordinates.
  [[nodiscard]] wxRect item_rect(std::size_t index) const;

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  [[nodiscard]] draw::Rect rect_of(std::size_t index) const;
  [[nodiscard]] std::optional<std::size_t> at(const wxPoint& point) const;
  void paint_item(cairo_t* cr, std::size_t index) const;
  void on_key(wxKeyEvent& event);
  void move_cursor(std::size_t to);

  std::vector<Item> items_;
  std::function<void(std::size_t)> chosen_;
  std::size_t selected_ = 0;
  std::size_t cursor_ = 0;
  std::optional<std::size_t> hovered_;
};

}  // namespace sightline::desktop
