// Workbook file: everything around the writing of a workbook that every workbook needs.
// Why: a locale, a folder for temporary files and a file that appears whole are the same for a plan
// book and for a portfolio.
#pragma once

#include <filesystem>
#include <functional>

#include "reports/workbook/book.h"

namespace sightline {

/// Has `write` write a workbook beside `path`, and puts it there when it returns true; what was
/// there before stays as it was when it returns false or throws. Meanwhile this thread's locale is
/// the plain one. Returns what `write` returned. Throws Failure (output): a folder that is missing,
/// a file that may not be written or is open elsewhere, a pipe or a device, a disk that is full.
bool write_workbook(const std::filesystem::path& path,
                    const std::function<bool(const workbook::WorkbookPlace&)>& write);

}  // namespace sightline
