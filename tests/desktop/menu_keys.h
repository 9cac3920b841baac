// Menu keys: what drops down, worked by real keys, as a person without a mouse does.
// Why: a menu has the keyboard to itself while it is open; some of them hold up whoever opened
// them until they are closed, so a timer has to press their keys.
#pragma once

#include <wx/choice.h>
#include <wx/timer.h>

#include <vector>

#include "tests/desktop/window.h"

namespace sightline::desktop::test {

/// Whether a menu or a list that drops down is on the screen.
[[nodiscard]] bool is_menu_open();

/// Opens the list by Alt+Down, goes to the item by arrows and takes it by Enter.
void choose_by_keys(Window& window, wxChoice& choice, int item);

/// Presses its keys one after the other once a menu is open, and Escape if one stays open after.
class MenuHand : public wxTimer {
 public:
  explicit MenuHand(std::vector<int> keys);

  void Notify() override;
  [[nodiscard]] bool is_done() const { return next_ == keys_.size(); }

 private:
  std::vector<int> keys_;
  std::size_t next_ = 0;
  wxUIActionSimulator hand_;
};

}  // namespace sightline::desktop::test
