// TargetsPresenter: what the Targets page shows, and what typing, pasting and spreading do.
// Why: the grid knows cells; lines, months and sentences about wrong input live here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/cell_block.h"
#include "app/present/session.h"
#include "app/present/targets_table.h"
#include "model/derive/available.h"
#include "reports/draw/chart.h"

namespace sightline {

enum class SpreadWay { evenly, growth, seasonal, trajectory };

struct SpreadOrder {
  SpreadWay way = SpreadWay::evenly;
  std::string total;   ///< as typed; for headcount the level at the end; not for `trajectory`
  std::string growth;  ///< a month, as typed; for `growth` only
};

class TargetsPresenter {
 public:
  TargetsPresenter(Session& session, const Catalog& catalog)
      : session_(session), catalog_(catalog) {}

  void show(TargetsTab tab) { tab_ = tab; }
  [[nodiscard]] TargetsTab tab() const { return tab_; }
  void show(const ShownFigures& figures) { figures_ = figures; }
  [[nodiscard]] const ShownFigures& figures() const { return figures_; }
  /// Made anew from the document; the places that gestures speak of are those of the last one.
  const MonthTable& refresh();

  /// One cell typed into; blank empties it. False, with a notice, when it can't be read.
  bool type(int row, int column, std::string_view typed);
  /// A block from the clipboard, from a cell on (column -1 are the labels): months only, subtotals
  /// are stepped over, cells beyond the grid and cells that can't be typed into are left out, and
  /// the notice says so. A dash alone is no figure, as blank is. Nothing is taken when one cell
  /// can't be read. Rows from elsewhere go to the same figure of one line after the other, and the
  /// notice names them.
  bool paste(int row, int column, const CellBlock& block, BlockOrigin origin = BlockOrigin::grid);
  bool clear(const CellRange& range);
  /// The first month of the range goes into the others; into one month alone goes the one before.
  bool fill_right(const CellRange& range);

  /// The target months of the row's line, spread; what it would look like, or why not.
  [[nodiscard]] Available<std::vector<Cell>> preview_spread(int row,
                                                            const SpreadOrder& order) const;
  bool spread(int row, const SpreadOrder& order);
  /// Whether the row belongs to a line that can be spread.
  [[nodiscard]] bool can_spread(int row) const;
  /// The name of the row's line, for titles; blank for totals.
  [[nodiscard]] std::string line_title(int row) const;

  /// The line of the row, or the total, by month: target, actual, landing, trajectory.
  [[nodiscard]] draw::ChartSpec chart(int row) const;
  struct Place {
    int row = 0;
    int column = 0;
  };
  /// Shows the tab of a path of the document, and its figure where that was hidden. The cell of its
  /// line, figure and month; the target where it names none, the first row where it names no line.
  Place go_to(std::string_view path);

 private:
  [[nodiscard]] const TargetsRow* row_at(int row) const;
  /// Of the month that a path ends with, else the first.
  [[nodiscard]] int column_at(std::string_view path) const;
  /// A column alone with the month before it, which is what fills it.
  [[nodiscard]] CellRange with_source(CellRange range) const;
  /// The cell there, if it can be typed into.
  [[nodiscard]] std::optional<Cell> cell_at(int row, int column) const;
  /// The month of the outlook whose reason can be typed there.
  [[nodiscard]] std::optional<Month> reason_at(int row, int column) const;
  /// The row below that a block's next row goes to; behind the last when there is none.
  [[nodiscard]] int row_after(int row, BlockOrigin origin) const;
  bool set_reason(int row, Month month, std::string_view typed);
  /// Reads what was typed for the cell's kind; on failure the notice names the cell.
  bool read(Cell& cell, int row, std::string_view typed);
  bool perform(const std::function<Edit()>& gesture);
  /// Says what was done otherwise than one may think: `first` if there is anything, cells left out,
  /// dashes taken as no figure, actuals in months ahead.
  void remark(const std::vector<Cell>& cells, int dashes = 0, int left_out = 0,
              const Message& first = {});
  /// Which lines got values, if they are several.
  [[nodiscard]] Message pasted_words(const std::vector<Cell>& cells) const;

  Session& session_;
  const Catalog& catalog_;
  TargetsTab tab_ = TargetsTab::revenue;
  ShownFigures figures_;
  TargetsTable shown_;
};

}  // namespace sightline
