// Closing: a book's last step, told of the place that it is meant for.
// Why: nearly everything is written only then, so this is where a disk turns out to be full.
#pragma once

#include <filesystem>
#include <string_view>

#include "model/base/message.h"
#include "reports/workbook/book.h"

namespace sightline::workbook {

/// Closes a book that was written beside `target`. Throws Failure (output) that names `target` when
/// it is not whole; what the library then writes to the standard error is left out, since that
/// sentence says it.
void close_book(Book& book, const std::filesystem::path& target);

/// Whether a part of this name is XML; an image is not.
[[nodiscard]] bool is_xml_part(std::string_view name);
/// Whether such a part ends with its root's closing tag.
[[nodiscard]] bool is_whole_part(std::string_view xml);

/// "The plan book ‘…’ was cut short …"
[[nodiscard]] Failure cut_short(const std::filesystem::path& path);

}  // namespace sightline::workbook
