// Foreign file: what a file is that is no table, by its first bytes.
// Why: "no column holds ids" helps nobody who has chosen a PDF.
#pragma once

#include <optional>
#include <string_view>

#include "model/base/message.h"

namespace sightline {

/// "a PDF document", "a picture" …; none for what may be text or a workbook.
[[nodiscard]] std::optional<Arg> foreign_kind(std::string_view bytes);
/// True for text that no table has: bytes of a program or the like, read as letters.
[[nodiscard]] bool is_gibberish(std::string_view text);

}  // namespace sightline
