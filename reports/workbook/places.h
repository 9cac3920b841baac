// Places: where in the book a part of the plan stands.
// Why: a finding names a path of the document; its reader wants the cell.
#pragma once

#include <string>
#include <string_view>

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// "'Cycle 2'!B9" for "/plan/actions/<id>/due"; blank when the book has no cell for the path.
[[nodiscard]] std::string place_of(const Context& context, std::string_view path);

}  // namespace sightline::workbook
