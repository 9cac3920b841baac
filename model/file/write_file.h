// Write file: bytes that are ready, into a file that nobody loses.
// Why: who writes a plan keeps those very bytes as a version too; what is in the file a moment
// later may be somebody else's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/message.h"
#include "model/file/file_calls.h"

namespace sightline {

/// The bytes are in the file, but its disk doesn't confirm that it will keep them: after a power
/// cut the old ones may be there again. Who keeps versions keeps both.
class UnsureWrite : public Failure {
 public:
  explicit UnsureWrite(const Failure& failure) : Failure(failure) {}
};

/// Throws Failure (output) when there is neither a file nor a folder but a pipe or a device: a file
/// put in its place would not be what its reader waits for.
void require_replaceable(const std::filesystem::path& path);

/// Replaces the file at `path` in one step; after any failure but UnsureWrite it is as it was, and
/// nothing is left beside it. Throws Failure (output), also as require_replaceable does.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                FileCalls& calls = system_calls());

/// Likewise, if the file there has the digest (file_stamp.h) that is given, or is not there when
/// none is. Else false: somebody else was faster, and theirs stays.
[[nodiscard]] bool write_file_over(const std::filesystem::path& path, std::string_view bytes,
                                   const std::optional<std::string>& digest,
                                   FileCalls& calls = system_calls());

}  // namespace sightline
