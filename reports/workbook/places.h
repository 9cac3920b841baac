// Places: where in the book a part of the plan stands.
// Why: a finding names a path of the document; its reader wants the cell.
#pragma once

#include <string>
#include <string_view>

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// "'Cycle 2'!E9" for "/plan/actions/<id>/due"; the top of its sheet when nothing on it is the
/// path's own, blank when the book has no such sheet, nor the cycle or backlog that an action is
/// in. For after the sheets are written.
[[nodiscard]] std::string place_of(const Context& context, std::string_view path);

}  // namespace sightline::workbook
