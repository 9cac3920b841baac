// The worksheet as a workbook: the same questions, with cells to type the answers into.
// Why: who fills it in on a screen gets yellow cells and lists to choose from, and can print it
// too.
#pragma once

#include <filesystem>

#include "reports/worksheet.h"

namespace sightline {

/// The same sheet and options give the same bytes. Throws Failure (output) as write_workbook does.
void write_worksheet_book(const Worksheet& sheet, PaperSize paper, const WorksheetOptions& options,
                          const std::filesystem::path& path);

}  // namespace sightline
