// PaintedItems: a painted control made of items, each pointed at, pressed or reached by keys.
// Why: navigation, tabs and lists differ in what an item looks like, not in how a hand finds it.
#pragma once

#include <optional>
#include <vector>

#include "app/desktop/painted.h"

namespace sightline::desktop {

class PaintedItems : public Painted {
 public:
  /// Where an item is, in client coordinates.
  [[nodiscard]] wxRect item_rect(std::size_t index) const;
  [[nodiscard]] wxRect keyboard_place() const override;

 protected:
  explicit PaintedItems(wxWindow* parent, Ground ground = Ground::surface);

  [[nodiscard]] virtual std::vector<draw::Rect> places() const = 0;
  /// The mouse went down and up on an item.
  virtual void press(std::size_t index) = 0;
  /// A key without modifiers; false when it means nothing here.
  virtual bool take_key(int code) = 0;
  /// The item that keys act on; none: all of them, since the control is small.
  [[nodiscard]] virtual std::optional<std::size_t> item_with_keyboard() const {
    return std::nullopt;
  }

  /// The item under the mouse.
  [[nodiscard]] std::optional<std::size_t> hovered() const { return hovered_; }

 private:
  [[nodiscard]] std::optional<std::size_t> at(const wxPoint& point) const;
  void on_motion(wxMouseEvent& event);
  void on_key(wxKeyEvent& event);

  std::optional<std::size_t> hovered_;
  std::optional<std::size_t> down_;
};

}  // namespace sightline::desktop
