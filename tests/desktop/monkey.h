// Monkey: works the planner's window at random, as nobody would: keys, clicks, drags, commands.
// Why: it comes upon orders of events that nobody thinks of; the same seed has the same hand.
#pragma once

#include <wx/timer.h>
#include <wx/uiaction.h>

#include <deque>
#include <random>
#include <string>

#include "tests/desktop/window.h"

namespace sightline::desktop::test {

class Monkey : private wxTimer {
 public:
  Monkey(Window& window, unsigned seed);

  /// Presses one key or button, moves the mouse or gives a command. What opens a loop of its own, a
  /// dialog or a menu, is worked at random as well, and left in the end.
  void step();
  /// Everything so far, and what was done last.
  [[nodiscard]] int steps() const { return count_; }
  [[nodiscard]] std::string story() const;

 private:
  void Notify() override;
  void work_dialog(wxDialog& dialog);
  void work_menu();
  void key();
  void words();
  void command();
  void mouse(wxWindow& over);
  void leave_other_windows();
  [[nodiscard]] wxPoint point_in(wxWindow& window);
  int below(long end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  void note(std::string step);

  Window& window_;
  std::mt19937 random_;
  wxUIActionSimulator hand_;
  std::deque<std::string> steps_;
  int count_ = 0;
  const void* worked_ = nullptr;      ///< the dialog or menu that is being worked right now
  const void* last_inner_ = nullptr;  ///< the one that was worked last
  int deeds_ = 0;                     ///< in that
  int patience_ = 0;                  ///< how many of them before it is left
};

}  // namespace sightline::desktop::test
