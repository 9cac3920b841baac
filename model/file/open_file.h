// Open file: a file's bytes, read from what is a file and never from what only stands in its place.
// Why: a pipe that nobody writes to would keep the planner waiting for ever, and whoever may put
// one into a shared folder could.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

namespace sightline {

/// There is something, but it is a pipe or a device.
class NoFile : public std::system_error {
 public:
  using std::system_error::system_error;
};

/// A pipe that the shell has opened for us (/dev/fd, /dev/stdin) is read like a file: somebody
/// asked for that. All functions throw std::system_error.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path);
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  /// How large it is, as far as that is known before it is read.
  [[nodiscard]] std::optional<std::uintmax_t> size() const;
  /// How many bytes came; 0 at the end.
  [[nodiscard]] std::size_t read(char* into, std::size_t most);

 private:
  int file_ = -1;
  std::ifstream stream_;  ///< where there is no POSIX
};

}  // namespace sightline
