// Document file: a plan on the disk (.sightline), loaded whole or not at all.
// Why: everything else about files (container, archive, writing safely) meets here, and each
// trouble gets its sentence.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

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

/// Likewise, if the file there has the digest (file_stamp.h) that is given, or is not there when
/// none is. Else false: somebody else was faster, and theirs stays.
[[nodiscard]] bool save_document_over(const std::filesystem::path& path, const Document& document,
                                      const std::optional<std::string>& digest,
                                      FileCalls& calls = system_calls());

/// The bytes of a document's file; `name` is for the sentences. Throws Failure (output).
[[nodiscard]] std::string bytes_of_document(const Document& document, const std::string& name);
/// Throws Failure (input).
[[nodiscard]] Document document_from_bytes(std::string_view bytes, const std::string& name);

}  // namespace sightline
