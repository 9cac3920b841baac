// File failures: the system's reasons as sentences, with what to do next.
// Why: the window and the command line say the same about the same trouble.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "model/base/message.h"

namespace sightline {

/// The path as text for a message: always valid UTF-8.
[[nodiscard]] std::string path_text(const std::filesystem::path& path);
/// The file's name alone, as a window shows it: one line of at most 60 characters.
[[nodiscard]] std::string name_text(const std::filesystem::path& path);

/// Why `path` could not be read (FailureKind::input).
[[nodiscard]] Failure read_failure(const std::filesystem::path& path, std::error_code reason);

/// Why `path` could not be written (FailureKind::output).
[[nodiscard]] Failure write_failure(const std::filesystem::path& path, std::error_code reason);
/// Likewise, from what AtomicFile throws: after a NotSurelyKept the file is there.
[[nodiscard]] Failure write_failure(const std::filesystem::path& path,
                                    const std::system_error& error);

/// The bytes of a file, at most `limit`: more is a Failure that says so, `too_large` with {1} for
/// the file's name. Throws Failure (input).
[[nodiscard]] std::string read_bytes(
    const std::filesystem::path& path, std::size_t limit,
    const char* too_large = "‘{1}’ is too large for a plan. Check that it is the right file.");

}  // namespace sightline
