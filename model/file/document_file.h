// Document file: a plan on the disk (.sightline), loaded whole or not at all.
// Why: everything else about files (container, archive, writing safely) meets here, and each
// trouble gets its sentence.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/file/file_calls.h"
#include "model/file/file_key.h"

namespace sightline {

/// ".sightline"
inline constexpr const char* document_extension = ".sightline";

/// A plan that is protected with a passphrase, and the key at hand, if any, is not its own.
class LockedPlan : public Failure {
 public:
  using Failure::Failure;
};

/// The bytes of a plan's file, protected when there is a key; every copy of a plan is made of them.
/// `name` is what messages call it. Throws Failure (output).
[[nodiscard]] std::string document_to_bytes(const Document& document, const std::string& name,
                                            const FileKey* key = nullptr);
/// A plan that isn't protected needs no key, and is read whatever key is given. Throws LockedPlan,
/// and Failure (input) as load_document does.
[[nodiscard]] Document document_from_bytes(std::string_view bytes, const std::string& name,
                                           const FileKey* key = nullptr);
/// The key of a protected plan; none when it is another passphrase's. Takes as long as deriving a
/// key does. Throws Failure (input) for bytes that are no protected plan.
[[nodiscard]] SharedKey key_for_bytes(std::string_view bytes, const std::string& name,
                                      const Secret& passphrase);

/// Throws Failure (input) that says what is wrong with the file and what to do: not there, no
/// permission, not a plan, empty, cut short, damaged, of a newer format.
/// Of a plan that may be protected: see document_from_bytes and key_for_bytes.
[[nodiscard]] Document load_document(const std::filesystem::path& path,
                                     const FileKey* key = nullptr);
[[nodiscard]] SharedKey key_for_file(const std::filesystem::path& path, const Secret& passphrase);

/// Replaces the file at `path` in one step; after any failure it is as it was, and nothing is left
/// beside it. Throws Failure (output).
/// Protected when there is a key.
void save_document(const std::filesystem::path& path, const Document& document,
                   FileCalls& calls = system_calls(), const FileKey* key = nullptr);

}  // namespace sightline
