// PlanBoardView: the actions as cards in columns; a click selects, a drag moves a card.
// Why: it paints what reports draw and lets the presenter decide what a drop does; only the cards
// that can be seen are drawn.
#pragma once

#include <wx/scrolbar.h>
#include <wx/timer.h>

#include <functional>

#include "app/desktop/painted.h"
#include "app/desktop/panel.h"
#include "app/present/plan_board.h"

namespace sightline::desktop {

struct BoardHooks {
  std::function<void(Id<Action>)> chosen;
  std::function<void(Id<Action>, std::size_t column)> dropped;
  std::function<void()> menu;                  ///< of the chosen action
  std::function<void(wxKeyEvent&)> other_key;  ///< what the board itself knows nothing of
};

class PlanBoardView : public Panel {
 public:
  PlanBoardView(wxWindow* parent, const wxString& name, BoardHooks hooks);

  void set(PlanBoard board, std::optional<Id<Action>> selected);
  [[nodiscard]] const PlanBoard& board() const { return board_; }
  [[nodiscard]] wxWindow& canvas() const;
  [[nodiscard]] draw::BoardLayout layout() const;

 private:
  class Canvas;

  void bind_mouse();
  void scroll_to(draw::Point offset);
  void adjust_bars();
  void choose(std::optional<draw::CardPlace> place);
  void move_selected(int step);
  void on_down(wxMouseEvent& event);
  void on_motion(wxMouseEvent& event);
  void on_up(wxMouseEvent& event);
  void on_wheel(wxMouseEvent& event);
  void on_key(wxKeyEvent& event);
  void carry_to(draw::Point at);
  void scroll_at_edge();
  void let_go();

  wxString name_;
  BoardHooks hooks_;
  PlanBoard board_;
  draw::Point scroll_;
  std::optional<draw::CardPlace> down_;  ///< the card the mouse went down on
  draw::Point down_at_, last_at_;
  wxTimer edge_timer_;  ///< scrolls while a card is held at an edge
  Painted* canvas_;
  std::optional<Id<Action>> selected_;
  wxScrollBar* down_bar_ = nullptr;
  wxScrollBar* along_bar_ = nullptr;
};

}  // namespace sightline::desktop
