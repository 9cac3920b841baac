// The formulas that say what state an action is in, in colours and in words.
// Why: cycle sheets, Timeline and Summary tell late from blocked in the same way, and none of them
// colours a status that is well.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "reports/workbook/book.h"

namespace sightline::workbook {

/// Colours the range by the symbol that `symbol`, a formula for the range's first cell, gives.
void colour_by_symbol(Sheet& sheet, Range range, const std::string& symbol);
/// The symbol of the status in a cell, whether its action is late or not.
[[nodiscard]] std::string symbol_of_status(const std::string& status);
/// Holds when the action whose symbol and due date stand in these cells is late.
[[nodiscard]] std::string is_late(const std::string& symbol, const std::string& due);

/// "late 6 days" in the words of the catalog, for the number of days in the cell.
[[nodiscard]] std::string late_words(const Catalog& catalog, const std::string& days);

}  // namespace sightline::workbook
