// PaintedItems: a painted control made of items, each pointed at, pressed or reached by keys.
// Why: navigation, tabs and lists differ in what an item looks like and in what is said of it, not
// in how a hand or a key finds it.
#pragma once

#include <optional>
#include <vector>

#include "app/desktop/announcement.h"
#include "app/desktop/painted.h"

namespace sightline::desktop {

class PaintedItems : public Painted {
 public:
  /// Where an item is, in client coordinates.
  [[nodiscard]] wxRect item_rect(std::size_t index) const;
  [[nodiscard]] wxRect keyboard_place() const override;

 protected:
  /// `item` is what a screen reader calls each of them.
  explicit PaintedItems(wxWindow* parent, Ground ground = Ground::surface,
                        native::SpokenAs item = native::SpokenAs::item);

  [[nodiscard]] virtual std::vector<draw::Rect> places() const = 0;
  /// The mouse went down and up on an item.
  virtual void press(std::size_t index) = 0;
  /// Enter or Space was pressed on an item.
  virtual void enter(std::size_t index) { press(index); }
  /// An arrow key, Home or End leads to an item.
  virtual void reach(std::size_t index) { move_cursor(index); }
  /// What a screen reader says of an item that has the keyboard.
  [[nodiscard]] virtual wxString spoken(std::size_t index) const = 0;
  /// How many items there are, whether or not they have their places yet.
  [[nodiscard]] virtual std::size_t stops() const { return places().size(); }
  /// A key without modifiers; false when it means nothing here.
  virtual bool take_key(int code);
  /// The item that keys act on; none: all of them.
  [[nodiscard]] virtual std::optional<std::size_t> item_with_keyboard() const { return cursor_; }

  /// The item that has the keyboard, or would have; not beyond the last while there are any.
  [[nodiscard]] std::size_t cursor() const { return cursor_; }
  /// What a screen reader says where the keyboard is.
  void say(const wxString& words);
  /// Gives an item the keyboard and says so.
  void move_cursor(std::size_t to);
  /// To be called when there are other items: the cursor stays, or goes to the last of them.
  void keep_cursor();

  /// The item under the mouse.
  [[nodiscard]] std::optional<std::size_t> hovered() const { return hovered_; }

 private:
  [[nodiscard]] std::optional<std::size_t> at(const wxPoint& point) const;
  void on_motion(wxMouseEvent& event);
  void on_key(wxKeyEvent& event);
  /// How many items stand beside each other in a row of several rows; else 1.
  [[nodiscard]] std::size_t beside() const;

  native::SpokenAs item_;
  std::optional<std::size_t> hovered_;
  std::optional<std::size_t> down_;
  std::size_t cursor_ = 0;
};

}  // namespace sightline::desktop
