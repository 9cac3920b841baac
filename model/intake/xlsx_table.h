// Xlsx table: a sheet of an Excel workbook, its cells as text.
// Why: accounting programs export workbooks; nobody should have to save them as CSV first.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/intake/intake_progress.h"
#include "model/intake/table.h"

namespace sightline {

struct XlsxTable {
  Table table;
  std::string sheet;                ///< its name
  std::vector<std::string> sheets;  ///< of the workbook, in its order
};

/// Numbers have a point before their decimals, dates (by their number format, in either of Excel's
/// date systems) are ISO, formulas are what they came to; errors such as #N/A are blank. Throws
/// Failure{input} when the bytes are no workbook, or beyond a limit; `name` is the file's. The
/// sheet is the first that `is_wanted`, else the first one: a cover may stand before what was
/// exported. A `sheet` that is named is taken whatever it is; Failure{usage} says which there are
/// when none is called so. Throws IntakeStopped when `progress` says so.
[[nodiscard]] XlsxTable read_xlsx(std::string_view bytes, const std::string& name,
                                  const std::function<bool(const Table&)>& is_wanted = {},
                                  const IntakeProgress& progress = {},
                                  const std::string& sheet = {});

}  // namespace sightline
