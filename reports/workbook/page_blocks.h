// Page blocks: rows of a sheet that are read together, and where pages begin so that they are.
// Why: a spreadsheet breaks a page wherever it is full, through a person's figures or a chart.
#pragma once

#include <functional>
#include <vector>

#include "reports/workbook/cells.h"

namespace sightline::workbook {

/// Ends where the next one begins. One that is higher than a page is cut at the rows that begin its
/// parts, of which the first is its own first row.
struct PageBlock {
  std::vector<Row> parts;
  bool is_quiet = false;  ///< what it shows is worth no page of later months
};

/// Rows that have to begin a page. `room` is what a page holds, `taken` what stands above the first
/// block, and `height` tells how high rows are, the last one included.
[[nodiscard]] std::vector<Row> page_starts(const std::vector<PageBlock>& blocks, Row last,
                                           double room, double taken,
                                           const std::function<double(Row, Row)>& height);

/// The first block begins at the top of the first page. The fewest pages there can be, of which as
/// few as possible begin within a block, and then as few as possible are nearly empty or leave a
/// single part of a block by itself. `lead` is how much more a page takes that begins with this
/// row.
[[nodiscard]] std::vector<Row> fewest_page_starts(const std::vector<PageBlock>& blocks, Row last,
                                                  double room,
                                                  const std::function<double(Row, Row)>& height,
                                                  const std::function<double(Row)>& lead);

}  // namespace sightline::workbook
