// The plan book: the Excel workbook that a board, a client or a bank reads without Sightline.
// Why: it is what the whole plan is made for; everything in it is live, checked and printable.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "model/base/calendar.h"
#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/brand/brand.h"
#include "reports/workbook/book_sheets.h"
#include "reports/workbook/protection.h"

namespace sightline {

struct BookOptions {
  AudienceOptions audience = {};  ///< what it must not see is nowhere in the file
  Day today;                      ///< the date on the cover; what is late depends on it
  Catalog catalog = Catalog::english();
  std::optional<PaperSize> paper = std::nullopt;  ///< that of the plan when not given
  std::set<BookSheet> without = {};               ///< left out; only those that is_optional
  std::optional<int> baseline = std::nullopt;     ///< by its number; the reference when not given
  Brand brand = {};
  workbook::Protection protection = {};
  std::string program = "Sightline";  ///< name and version for the line on About
};

/// Told after each sheet; says false to stop.
using BookProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Writes the book beside its place and puts it there when it is whole; what was there before is
/// replaced then, and stays as it was when anything fails. False when `progress` stopped it. The
/// same document and options give the same bytes. Throws Failure (output): a folder that is
/// missing, a file that may not be written or is open elsewhere, a disk that is full. Failure
/// (usage) when the plan has no such baseline.
bool write_plan_book(const Document& document, const BookOptions& options,
                     const std::filesystem::path& path, const BookProgress& progress = {});

/// A file name for the plan's book: "Example IT Services - plan book.xlsx". Its words are those of
/// the language that is handed out in.
[[nodiscard]] std::string plan_book_name(const Document& document, const Catalog& catalog);
/// The same for another report: `what` is "one page", `ending` ".pdf".
[[nodiscard]] std::string report_name(const Document& document, const Message& what,
                                      std::string_view ending, const Catalog& catalog);

}  // namespace sightline
