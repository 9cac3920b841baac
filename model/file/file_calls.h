// File calls: the few calls to the system that writing a file safely takes.
// Why: the standard library can neither force a file to the disk nor create one only its owner may
// read; and tests put a disk that is full in this place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace sightline {

/// Every call throws std::system_error with the system's reason.
class FileCalls {
 public:
  /// An open file.
  using Handle = std::intptr_t;

  FileCalls() = default;
  FileCalls(const FileCalls&) = delete;
  FileCalls& operator=(const FileCalls&) = delete;
  virtual ~FileCalls() = default;

  /// Creates a file that was not there (else std::errc::file_exists), for its owner only.
  virtual Handle create(const std::filesystem::path& path) = 0;
  virtual void write(Handle file, std::string_view bytes) = 0;
  /// Returns when the file's bytes are on the disk.
  virtual void sync(Handle file) = 0;
  virtual void close(Handle file) = 0;
  /// A path that leads to the open file, whatever is by now at `path`, where it was created; `path`
  /// where the system has no such thing.
  [[nodiscard]] virtual std::filesystem::path way_to(Handle file,
                                                     const std::filesystem::path& path) const = 0;
  /// Whether the open file itself, no link to it, is at `path`, where there must be one.
  /// True where nobody can tell.
  [[nodiscard]] virtual bool is_at(Handle file, const std::filesystem::path& path) const = 0;
  /// Gives an open file the permissions that the one at `like` has. Not one at a path: whoever may
  /// write to its folder could put a link to another file there.
  virtual void copy_permissions(const std::filesystem::path& like, Handle file) = 0;
  /// Throws when this user may not write to the file at `path`.
  virtual void require_writable(const std::filesystem::path& path) = 0;
  /// Puts `from` in the place of `to` in one step.
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// Gives the file at `from` the name `to`, unless there is one already (std::errc::file_exists).
  virtual void rename_new(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// Keeps others who hold the file at `path` waiting until it is let go of by close(). Nothing
  /// where there is no such file, or no way to hold one.
  virtual std::optional<Handle> hold(const std::filesystem::path& path) = 0;
  /// Returns when the names in the folder are on the disk.
  virtual void sync_folder(const std::filesystem::path& folder) = 0;
};

/// The calls of the system we run on.
[[nodiscard]] FileCalls& system_calls();

}  // namespace sightline
