// Reading: what the readers do with bytes and with what came of them.
// Why: each of them is handed bytes, and many of them want a file, a format or a key beside.
#pragma once

#include <filesystem>
#include <string_view>

#include "model/document.h"
#include "model/file/file_key.h"

namespace sightline::fuzz {

inline constexpr Day today = std::chrono::year{2026} / 5 / 12;

/// Throws std::logic_error unless the law holds.
void require(bool holds, const char* law);

/// Whatever was read is checked, and comes back from what is written of it.
void use(const Document& document);

/// A key that costs next to nothing, of "correct horse battery staple".
[[nodiscard]] const FileKey& key();

/// A file with these bytes in a folder of its own, for readers that want a path.
[[nodiscard]] std::filesystem::path as_file(std::string_view bytes,
                                            const std::filesystem::path& name);

/// The digit in front; what follows it is read in that format.
[[nodiscard]] int format_of(std::string_view bytes);
[[nodiscard]] std::string_view after_format(std::string_view bytes);

}  // namespace sightline::fuzz
