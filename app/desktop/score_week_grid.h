// ScoreWeekGrid: the grid of a team's week, walked by Enter and Tab from cell to cell to fill in.
// Why: twelve people are entered in under a minute only if the hand never leaves the keyboard.
#pragma once

#include "app/desktop/month_grid.h"
#include "app/present/scorecard_presenter.h"

namespace sightline::desktop {

class ScoreWeekGrid : public MonthGrid {
 public:
  ScoreWeekGrid(wxWindow* parent, const Catalog& catalog, ScorecardPresenter& presenter);

  /// Puts the cursor on the first cell that can be typed into.
  void begin();
  /// Asks for a note on the reading that has the cursor.
  void note();

 private:
  static Gestures gestures(ScorecardPresenter& presenter);
  void on_key(wxKeyEvent& event);
  void leave_for(const std::optional<ScorecardPresenter::CellPlace>& place);

  ScorecardPresenter& presenter_;
};

}  // namespace sightline::desktop
