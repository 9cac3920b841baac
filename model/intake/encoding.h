// Encoding: which bytes stand for which letters in a file of text.
// Why: programs write UTF-8, UTF-16 or what Windows had before; a wrong guess shows as Ã¼ in a
// name.
#pragma once

#include <string>
#include <string_view>

#include "model/base/leaf.h"

namespace sightline {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };
template <>
inline constexpr auto enum_texts<Encoding> = std::array{
    EnumText("utf-8", "UTF-8"), EnumText("utf-16le", "UTF-16, little-endian"),
    EnumText("utf-16be", "UTF-16, big-endian"), EnumText("windows-1252", "Windows-1252")};

/// By the mark at the beginning; else by zero bytes at every other place; else UTF-8 if it is that
/// but for single NULs, and Windows-1252 if not.
[[nodiscard]] Encoding recognize_encoding(std::string_view bytes);

/// UTF-8 without the mark at the beginning, valid but for NULs, which stay to be told; what else is
/// malformed becomes U+FFFD.
[[nodiscard]] std::string decode(std::string_view bytes, Encoding encoding);

}  // namespace sightline
