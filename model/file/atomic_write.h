// Atomic write: a file appears whole in its place, or what was there before stays as it was.
// Why: a full disk, a crash or a pulled plug must never cost somebody a plan.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "model/file/file_calls.h"

namespace sightline {

/// The file was replaced, but the disk did not confirm it: a power cut now may bring the old one
/// back.
class NotSurelyKept : public std::system_error {
 public:
  using std::system_error::system_error;
};

/// Somebody put another file in the place where this one was written, and nothing was replaced.
class WrittenOver : public std::system_error {
 public:
  using std::system_error::system_error;
};

/// What becomes of a target that is a symbolic link: what it leads to is written, or it stays as
/// the name that is taken already.
enum class Links { followed, kept };

/// The last number that part_in takes.
inline constexpr int max_parts = 1000;
/// Where an AtomicFile in that folder is written until it is put in its place: the first of these,
/// from 0 to max_parts, that was not there.
[[nodiscard]] std::filesystem::path part_in(const std::filesystem::path& folder, int number);
/// Where the writer of that part puts what others left until it is taken away; who is killed over
/// it leaves that there.
[[nodiscard]] std::filesystem::path aside_of(const std::filesystem::path& part);

/// A file written beside its target and put in its place by commit(); taken away again when it was
/// not. Follows symbolic links unless told otherwise, keeps the permissions of the file it
/// replaces; a new file is its owner's alone. All functions throw std::system_error; after a
/// NotSurelyKept the new file is there.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& target, FileCalls& calls = system_calls(),
                      Links links = Links::followed);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  /// Where to write until commit(), for writers that want a path; it exists already and is empty.
  /// On Linux it leads to that very file, whatever link somebody who shares the folder puts in its
  /// place meanwhile; commit() refuses that link (WrittenOver).
  [[nodiscard]] std::filesystem::path temporary() const;
  void write(std::string_view bytes);
  /// Those of another file than the one that it replaces.
  void take_permissions(const std::filesystem::path& like);
  /// Forces the bytes to the disk, then puts the file in its place.
  void commit();
  /// Likewise, if the target holds the bytes of this digest (nothing: if there is none). Else
  /// false, and all is as it was. Those who do so at one moment wait for each other.
  bool commit_over(const std::optional<std::string>& digest);

  /// Takes that file in its folder away if nobody can be writing it any more: it was last written
  /// an hour before this one was made, by the clock of the folder's machine, which is that of none
  /// of us. What came in its place since that was looked up stays. Nothing when it is gone, else
  /// where it is now: where it was, or aside_of this one if neither could be.
  std::optional<std::filesystem::path> remove_left(const std::filesystem::path& part) const;
  /// Whether it was last written in a time to come, by the same clock; it was ahead then, and
  /// nobody can tell how old the file is.
  [[nodiscard]] bool is_to_come(const std::filesystem::path& part) const;

 private:
  [[nodiscard]] bool is_left(const std::filesystem::path& part) const;
  void create_beside();
  void clear_leftovers(int before) const;
  void prepare();
  void put_in_place(bool is_new);
  void close();

  FileCalls& calls_;
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  std::optional<std::filesystem::file_time_type> made_;
  FileCalls::Handle file_ = -1;
  bool open_ = false;
  bool committed_ = false;
};

/// The whole file in one go.
void atomic_write(const std::filesystem::path& target, std::string_view bytes,
                  FileCalls& calls = system_calls());

}  // namespace sightline
