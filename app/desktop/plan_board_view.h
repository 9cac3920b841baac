// PlanBoardView: the actions as cards in columns; a click selects, a drag moves a card.
// Why: it paints what reports draw and lets the presenter decide what a drop does; only the cards
// that can be seen are drawn.
#pragma once

#include <wx/timer.h>

#include <functional>

#include "app/desktop/painted_view.h"
#include "app/present/plan_board.h"

namespace sightline::desktop {

struct BoardHooks {
  std::function<void(Id<Action>)> chosen;
  std::function<void(Id<Action>, std::size_t column)> dropped;
  std::function<void()> menu;                  ///< of the chosen action
  std::function<void(wxKeyEvent&)> other_key;  ///< what the board itself knows nothing of
};

class PlanBoardView : public PaintedView {
 public:
  PlanBoardView(wxWindow* parent, const wxString& name, BoardHooks hooks);

  void set(PlanBoard board, std::optional<Id<Action>> selected);
  [[nodiscard]] const PlanBoard& board() const { return board_; }
  [[nodiscard]] draw::BoardLayout layout() const;

 private:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] std::optional<double> focus_radius() const override;
  void adjust_bars() override;
  void scroll_down_to(int place) override;
  void scroll_along_to(int place) override;
  void on_down(wxMouseEvent& event) override;
  void on_motion(wxMouseEvent& event) override;
  void on_up(wxMouseEvent& event) override;
  void on_wheel(wxMouseEvent& event) override;
  void on_menu(draw::Point at) override;
  void on_key(wxKeyEvent& event) override;
  void let_go() override;
  bool unhover() override;

  void scroll_to(draw::Point offset);
  void choose(std::optional<draw::CardPlace> place);
  void move_selected(int step);
  void carry_to(draw::Point at);
  void scroll_at_edge();

  wxString name_;
  BoardHooks hooks_;
  PlanBoard board_;
  draw::Point scroll_;
  std::optional<draw::CardPlace> down_;  ///< the card the mouse went down on
  draw::Point down_at_, last_at_;
  wxTimer edge_timer_;  ///< scrolls while a card is held at an edge
  std::optional<Id<Action>> selected_;
};

}  // namespace sightline::desktop
