// TargetsTable: the targets of a plan as rows of a month grid.
// Why: what a row shows and whether it can be typed into is decided once, and tested without a
// grid.
#pragma once

#include <optional>
#include <vector>

#include "app/present/month_table.h"
#include "model/catalog/catalog.h"
#include "model/document.h"
#include "model/edit/gestures_targets.h"

namespace sightline {

enum class TargetsTab { revenue, headcount, profit };

/// Which figures are shown beside the target, which always is.
struct ShownFigures {
  bool baseline = false;
  bool actual = true;
  bool outlook = false;
  bool landing = false;  ///< of each line; that of the total (and of profit) always is
  bool variance = true;
};

/// What a row of the table is about; figure is set for rows one can type into.
struct TargetsRow {
  std::optional<LineRef> line;  ///< none for headings without a line and for totals
  std::optional<Figure> figure;
  bool is_reason = false;  ///< why the outlook above is what it is; words, and no figure
};

struct TargetsTable {
  MonthTable table;
  std::vector<TargetsRow> rows;  ///< one per row of `table`
};

/// The 18 months with a subtotal behind each cycle, then fiscal years and the 18-month total.
/// Under a landing that is forecast stand its range and the chance of reaching the target.
/// Subtotals of actuals over some of their months are marked with * and explained in the notes.
[[nodiscard]] TargetsTable targets_table(const Document& document, TargetsTab tab,
                                         const ShownFigures& shown, Day today,
                                         const Catalog& catalog);

}  // namespace sightline
