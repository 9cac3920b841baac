// File stamp: how a file on the disk looked when it was last seen: its size, its time, its bytes.
// Why: size and time are asked for at once and tell that nothing happened; only the bytes tell
// whether something did.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sightline {

/// What the system says of a file without reading it.
struct FileGlance {
  std::uintmax_t size = 0;
  std::filesystem::file_time_type written;

  bool operator==(const FileGlance&) const = default;
};

/// Nothing when there is no such file, or none that can be asked about.
[[nodiscard]] std::optional<FileGlance> glance_at(const std::filesystem::path& path);

/// BLAKE2b-256 of the file's bytes. Throws Failure (input).
[[nodiscard]] std::string digest_of_file(const std::filesystem::path& path);

}  // namespace sightline
