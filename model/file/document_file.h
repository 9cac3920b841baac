// Document file: a plan on the disk (.sightline), loaded whole or not at all.
// Why: everything else about files (container, archive, writing safely) meets here, and each
// trouble gets its sentence.
#pragma once

#include <filesystem>

#include "model/document.h"
#include "model/file/file_calls.h"

namespace sightline {

/// ".sightline"
inline constexpr const char* document_extension = ".sightline";

/// Throws Failure (input) that says what is wrong with the file and what to do: not there, no
/// permission, not a plan, empty, cut short, damaged, of a newer format.
[[nodiscard]] Document load_document(const std::filesystem::path& path);

/// Replaces the file at `path` in one step; after any failure it is as it was, and nothing is left
/// beside it. Throws Failure (output).
void save_document(const std::filesystem::path& path, const Document& document,
                   FileCalls& calls = system_calls());

}  // namespace sightline
