#include "app/desktop/score_week_grid.h"

namespace sightline::desktop {

MonthGrid::Gestures ScoreWeekGrid::gestures(ScorecardPresenter& presenter) {
  return {.type =
              [&presenter](MonthPlace at, const std::string& typed) {
                return presenter.type(at.row, at.column, typed);
              },
          .paste = [&presenter](MonthPlace at, const CellBlock& block,
                                BlockOrigin) { presenter.paste(at.row, at.column, block); },
          .clear =
              [&presenter](const MonthRange& r) {
                presenter.clear(r.first.row, r.first.column, r.last.row, r.last.column);
              },
          .fill_right = {},
          .select_row = [](int) {}};
}

ScoreWeekGrid::ScoreWeekGrid(wxWindow* parent, const Catalog& catalog,
                             ScorecardPresenter& presenter)
    : MonthGrid(parent, catalog, gestures(presenter)), presenter_(presenter) {
  // Bound later than the grid's own keys, and so asked before them.
  Bind(wxEVT_CHAR_HOOK, &ScoreWeekGrid::on_key, this);
}

void ScoreWeekGrid::begin() {
  if (const auto first = presenter_.next_along(0, -1, 1)) put_cursor({first->row, first->column});
}

void ScoreWeekGrid::note() {
  commit_pending_edit();
  presenter_.note(GetGridCursorRow(), GetGridCursorCol() - 1);
}

void ScoreWeekGrid::leave_for(const std::optional<ScorecardPresenter::CellPlace>& place) {
  commit_pending_edit();
  if (place) put_cursor({place->row, place->column});
}

void ScoreWeekGrid::on_key(wxKeyEvent& event) {
  const int row = GetGridCursorRow();
  const int column = GetGridCursorCol() - 1;
  const bool plain = !event.HasAnyModifiers();
  switch (event.GetKeyCode()) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (plain) return leave_for(presenter_.next_down(row, column));
      break;
    case WXK_TAB: {
      if (event.ControlDown()) break;
      const auto next = presenter_.next_along(row, column, event.ShiftDown() ? -1 : 1);
      if (next) return leave_for(next);
      break;
    }
    case WXK_UP:
    case WXK_DOWN: {
      if (!plain || !IsCellEditControlShown()) break;
      const int to = row + (event.GetKeyCode() == WXK_UP ? -1 : 1);
      if (to >= 0 && to < GetNumberRows())
        return leave_for(ScorecardPresenter::CellPlace{to, column});
      break;
    }
    case WXK_F4:
      if (plain) return note();
      break;
    default:
      break;
  }
  event.Skip();
}

}  // namespace sightline::desktop
