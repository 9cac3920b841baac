// Cell blocks: rectangles of cells as spreadsheets put them on the clipboard.
// Why: copy and paste have to work with Excel and LibreOffice both ways, quoted cells included.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/message.h"
#include "model/base/money.h"

namespace sightline {

/// Rows of cells; rows may differ in length.
using CellBlock = std::vector<std::vector<std::string>>;

/// Rows that were copied from a grid are rows of a grid; another program's know nothing of the rows
/// that stand between its own here.
enum class BlockOrigin { grid, elsewhere };

/// Cells are parted by tabs, rows by line ends of any kind; a cell in double quotes may hold both,
/// and "" for a quote. One line end behind the last row is no row.
[[nodiscard]] CellBlock parse_cell_block(std::string_view text);

/// The same form: cells with a tab, quote or line end are quoted.
[[nodiscard]] std::string to_text(const CellBlock& block);

/// For a selection of that many cells: the block as often as it goes into it whole, as spreadsheets
/// do, else once. Into a selection one cell wide or high it goes as wide or high as it is.
[[nodiscard]] CellBlock repeated(const CellBlock& block, std::size_t rows, std::size_t columns);

/// "$ -", as accountants write where there is nothing, "-" or "n/a": importers take these as no
/// figure too. Not of a blank cell.
[[nodiscard]] bool is_dash(std::string_view typed, const Currency& currency);
/// What is told when so many of them were pasted.
[[nodiscard]] Message emptied_words(int dashes);

}  // namespace sightline
