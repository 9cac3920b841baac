// Print slices: which rows and columns of a wide sheet are printed, page by page.
// Why: a page of later months would repeat the labels of what has no months, with nothing beside
// them; a spreadsheet's own pages are a grid that leaves out nothing.
#pragma once

#include <functional>
#include <vector>

#include "reports/workbook/cells.h"

namespace sightline::workbook {

/// A sheet whose pages stand in rows and columns.
struct PrintGrid {
  std::vector<Row> blocks;      ///< the first row of each part that is read by itself
  std::vector<Row> pages;       ///< the first row of each page but the first
  std::vector<Column> columns;  ///< the first column of each page but the first
  Cell last;
};

/// Ranges to print in their order, from the first cell to the last: whole pages, without those
/// blocks at the top or end of a page that have no content beside their labels there.
/// Where these are too many, pages beneath each other come before those beside them, if that is
/// enough and nothing is lost by it. Else those side by side are made one that lose least by it:
/// labels beside nothing at the end of a page before a page of labels alone.
[[nodiscard]] std::vector<Range> print_slices(
    const PrintGrid& grid, const std::function<bool(Range)>& has_content,
    const std::function<bool(const std::vector<Range>&)>& fits);

}  // namespace sightline::workbook
